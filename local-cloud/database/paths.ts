import { CloudError } from '../cloudError';
import { isPlainObject, type Document } from './document';
import { stringifyEjson } from './ejson';

type Place = { document: Document; path: string };

/** MongoDB refused the operation; errCode -502001 in the SDK. */
export function failure(message: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', message);
}

/** The value at a dotted path, numbers reaching into arrays; undefined when there is none. */
export function readPath({ document, path }: Place): unknown {
  let value: unknown = document;
  for (const segment of segmentsOf(path)) {
    if (Array.isArray(value)) value = value[arrayPosition({ segment, path }) ?? -1];
    else if (isPlainObject(value) && Object.hasOwn(value, segment)) value = value[segment];
    else return undefined;
  }
  return value;
}

/** Sets the value at a dotted path and makes the objects on the way; throws when a scalar or null stands there. */
export function writePath({ document, path, value }: Place & { value: unknown }): void {
  const segments = segmentsOf(path);
  const last = segments.pop() ?? path;
  let parent: unknown = document;
  for (const segment of segments) {
    if (readChild({ parent, segment, path }) === undefined) assign({ parent, segment, path, value: {} });
    parent = readChild({ parent, segment, path });
  }
  assign({ parent, segment: last, path, value });
}

/** A copy with another value at a dotted path; what lies beside the path is shared with the original. */
export function withField({ document, path, value }: Place & { value: unknown }): Document {
  const [first = path, ...rest] = segmentsOf(path);
  if (rest.length === 0) return { ...document, [first]: value };
  const child = document[first];
  const inner = isPlainObject(child) ? child : {};
  return { ...document, [first]: withField({ document: inner, path: rest.join('.'), value }) };
}

/** Takes the field away; an element of an array becomes null, as in MongoDB. */
export function removePath({ document, path }: Place): void {
  const segments = segmentsOf(path);
  const last = segments.pop() ?? path;
  const parent = segments.length === 0 ? document : readPath({ document, path: segments.join('.') });
  if (Array.isArray(parent)) {
    const position = arrayPosition({ segment: last, path });
    if (position !== undefined && position < parent.length) parent[position] = null;
  } else if (isPlainObject(parent)) delete parent[last];
}

function segmentsOf(path: string): string[] {
  const segments = path.split('.');
  if (segments.includes('')) throw failure(`The update path '${path}' contains an empty field name`);
  if (segments.includes('__proto__')) throw failure(`The update path '${path}' is not allowed`);
  return segments;
}

function arrayPosition({ segment }: { segment: string; path: string }): number | undefined {
  return /^(0|[1-9]\d{0,5})$/.test(segment) ? Number(segment) : undefined;
}

type Child = { parent: unknown; segment: string; path: string };

function readChild({ parent, segment, path }: Child): unknown {
  if (Array.isArray(parent)) return parent[arrayPosition({ segment, path }) ?? -1];
  if (isPlainObject(parent)) return Object.hasOwn(parent, segment) ? parent[segment] : undefined;
  throw failure(`Cannot create field '${segment}' in element {${path}: ${stringifyEjson(parent)}}`);
}

function assign({ parent, segment, path, value }: Child & { value: unknown }): void {
  if (isPlainObject(parent)) {
    parent[segment] = value;
    return;
  }
  const position = Array.isArray(parent) ? arrayPosition({ segment, path }) : undefined;
  if (!Array.isArray(parent) || position === undefined) {
    throw failure(`Cannot create field '${segment}' in element {${path}: ${stringifyEjson(parent)}}`);
  }
  while (parent.length < position) parent.push(null);
  parent[position] = value;
}

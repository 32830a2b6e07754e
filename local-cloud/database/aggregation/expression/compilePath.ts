import { isPlainObject, type Document } from '../../document';
import { failure } from '../../paths';
import type { Compute, Scope } from './Operator';

/** Compiles `$a.b`, `$$variable` or `$$variable.a.b`; throws for a path or a variable that cannot be. */
export function compilePath(text: string, scope: Scope): Compute {
  const isVariable = text.startsWith('$$');
  const segments = checkedSegments(text.slice(isVariable ? 2 : 1), text);
  if (!isVariable) {
    const current = scope.get('CURRENT');
    return current ? along(segments, () => current.value) : along(segments, (document) => document);
  }
  const [name = '', ...rest] = segments;
  return along(rest, compileVariable(name, scope));
}

function compileVariable(name: string, scope: Scope): Compute {
  const variable = scope.get(name);
  if (variable) return () => variable.value;
  if (name === 'ROOT' || name === 'CURRENT') return (document) => document;
  if (name === 'REMOVE') return () => undefined;
  if (name === 'NOW') {
    const now = new Date();
    return () => now;
  }
  throw failure(`Use of undefined variable: ${name}`);
}

function checkedSegments(path: string, text: string): string[] {
  if (path === '') throw failure(`'${text}' by itself is not a valid FieldPath`);
  if (path.endsWith('.')) throw failure("FieldPath must not end with a '.'.");
  const segments = path.split('.');
  if (segments.includes('')) throw failure('FieldPath field names may not be empty strings.');
  if (segments.some((segment) => segment.startsWith('$')))
    throw failure("FieldPath field names may not start with '$'.");
  return segments;
}

function along(segments: string[], start: Compute): Compute {
  const [only] = segments;
  if (only === undefined) return start;
  if (segments.length > 1) return (document) => valueAt({ value: start(document), segments, depth: 0 });
  return (document) => {
    const value = start(document);
    if (isPlainObject(value)) return Object.hasOwn(value, only) ? value[only] : undefined;
    return valueAt({ value, segments, depth: 0 });
  };
}

/** Through objects by name and through arrays by their elements that are objects; numbers do not reach into arrays. */
function valueAt({ value, segments, depth }: { value: unknown; segments: string[]; depth: number }): unknown {
  let reached = value;
  for (let place = depth; place < segments.length; place += 1) {
    if (Array.isArray(reached)) return throughElements({ list: reached, segments, depth: place });
    const segment = segments[place] ?? '';
    if (!isPlainObject(reached) || !Object.hasOwn(reached, segment)) return undefined;
    reached = reached[segment];
  }
  return reached;
}

function throughElements(walk: { list: unknown[]; segments: string[]; depth: number }): unknown[] {
  const { list, segments, depth } = walk;
  return list
    .filter((element): element is Document => isPlainObject(element))
    .map((value) => valueAt({ value, segments, depth }))
    .filter((found) => found !== undefined);
}

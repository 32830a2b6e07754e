import { isPlainObject, type Document } from '../../document';
import { failure, withField } from '../../paths';
import { fieldPath, type Stage } from './Stage';
import { setField } from '../expression/values';

/** One document for each element; what is neither array, null nor missing counts as a single element. */
export function unwind(value: unknown): Stage {
  const options = isPlainObject(value) ? value : { path: value };
  const {
    path: text,
    includeArrayIndex,
    preserveNullAndEmptyArrays: keepsEmpty = false,
    ...others
  } = options;
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) throw failure(`unrecognized option to $unwind stage: ${stranger}`);
  if (typeof text !== 'string') throw failure('no path specified to $unwind stage');
  if (!text.startsWith('$'))
    throw failure(`path option to $unwind stage should be prefixed with a '$': ${text}`);
  if (typeof keepsEmpty !== 'boolean')
    throw failure('expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage');

  const path = fieldPath(text.slice(1), 'the path of $unwind');
  const segments = path.split('.');
  const indexPath =
    includeArrayIndex === undefined ? undefined : fieldPath(includeArrayIndex, 'includeArrayIndex');
  const numbered = (document: Document, place: number | null): Document =>
    indexPath === undefined ? document : withField({ document, path: indexPath, value: place });

  return (documents) =>
    documents.flatMap<Document>((document) => {
      const found = nested(document, segments);
      if (Array.isArray(found) && found.length > 0)
        return (found as unknown[]).map((element, place) =>
          numbered(withField({ document, path, value: element }), place),
        );
      if (found !== undefined && found !== null && !Array.isArray(found)) return numbered(document, null);
      if (!keepsEmpty) return [];
      return numbered(Array.isArray(found) ? withoutField(document, segments) : document, null);
    });
}

/** Through objects only: an array on the way counts as missing. */
function nested(document: Document, segments: string[]): unknown {
  let value: unknown = document;
  for (const segment of segments) {
    if (!isPlainObject(value) || !Object.hasOwn(value, segment)) return undefined;
    value = value[segment];
  }
  return value;
}

function withoutField(document: Document, [first = '', ...rest]: string[]): Document {
  const copy: Document = {};
  for (const [name, value] of Object.entries(document)) {
    if (name !== first) setField(copy, name, value);
    else if (rest.length > 0) setField(copy, name, withoutField(value as Document, rest));
  }
  return copy;
}

import { conjuncts } from './branches';
import { isPlainObject, type Document } from './document';
import { compileFilter } from './filter';
import { failure, readPath, withField } from './paths';

type Wish = { document: Document; path: string; filter: Document };

/**
 * The plain paths that a path with `$` (the first element that meets the query) or `$[]` (every element) stands for in
 * a document. Throws MongoDB's errors for an array that is none, a match that is not there, and other names with `$`.
 */
export function concretePaths({ document, path, filter }: Wish): string[] {
  const segments = path.split('.');
  const place = segments.findIndex((segment) => segment.startsWith('$'));
  if (place < 0) return [path];

  const [segment = ''] = segments.slice(place);
  const arrayPath = segments.slice(0, place).join('.');
  const positions = positionsOf({ document, path: arrayPath, filter, segment });
  return positions.flatMap((position) => {
    const concrete = [...segments.slice(0, place), String(position), ...segments.slice(place + 1)].join('.');
    return concretePaths({ document, path: concrete, filter });
  });
}

function positionsOf({ document, path, filter, segment }: Wish & { segment: string }): number[] {
  if (segment !== '$' && segment !== '$[]')
    throw failure(`The dollar ($) prefixed field '${segment}' in '${path}' is not valid for storage.`);
  const list = path === '' ? undefined : readPath({ document, path });
  if (!Array.isArray(list)) {
    throw segment === '$'
      ? failure('The positional operator did not find the match needed from the query.')
      : failure(`The path '${path}' must exist in the document in order to apply array updates.`);
  }
  if (segment === '$[]') return [...list.keys()];

  const position = matchedPosition({ document, path, filter });
  if (position === undefined)
    throw failure('The positional operator did not find the match needed from the query.');
  return [position];
}

/**
 * Where the first element stands that meets a query, in the array at `path`; where several elements meet a condition
 * each, the last condition decides. Undefined when the query is not about the array.
 */
export function matchedPosition({ document, path, filter }: Wish): number | undefined {
  const list = readPath({ document, path });
  if (!Array.isArray(list)) return undefined;

  const conditions = conjuncts(filter).filter((part) => isAboutPath({ filter: part, path }));
  const tries = conditions.length === 0 ? [] : [{ $and: conditions }, ...conditions.reverse()];
  for (const wanted of tries) {
    const matches = compileFilter(wanted);
    const position = list.findIndex((element) => matches(withField({ document, path, value: [element] })));
    if (position >= 0) return position;
  }
  return undefined;
}

/** `$` needs a condition on its array: without one any element would do. */
function isAboutPath({ filter, path }: { filter: Document; path: string }): boolean {
  return Object.entries(filter).some(([name, condition]) => {
    if (name === path || name.startsWith(`${path}.`)) return true;
    const parts = name.startsWith('$') && Array.isArray(condition) ? condition : [];
    return parts.some((part) => isPlainObject(part) && isAboutPath({ filter: part, path }));
  });
}

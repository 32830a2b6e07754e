import { isPlainObject, type Document } from './document';
import { compileFilter } from './filter';
import { failure, readPath, withField } from './paths';
import { matchedPosition } from './positional';
import { isPositional, projectionRules, withoutPosition, type Rule } from './projectionRules';

type Wish = { documents: Document[]; projection: Document; filter: Document };

/**
 * Keeps or leaves out fields as MongoDB's find does: `true`/1 and `false`/0 are not mixed but for `_id`, which stays
 * unless left out and comes first; `$slice` alone keeps the other fields, `$elemMatch` keeps the first that matches, and
 * `a.$` the first that the filter is met by.
 */
export function project({ documents, projection, filter }: Wish): Document[] {
  const given = projectionRules(projection);
  const rules = given.map(withoutPosition);
  const isKept = ({ value }: Rule): boolean =>
    isPlainObject(value) ? '$elemMatch' in value : Boolean(value);
  const plain = rules.filter(({ path, value }) => path[0] !== '_id' && !isSlice(value));
  const isInclusion = plain.some(isKept) || (plain.length === 0 && Boolean(projection._id));
  if (isInclusion && !plain.every(isKept))
    throw failure('Projection cannot have a mix of inclusion and exclusion.');

  const leavesOutId = projection._id === false || projection._id === 0;
  const positional = given
    .map(({ path }) => path.join('.'))
    .find(isPositional)
    ?.slice(0, -2);
  return documents.map((whole) => {
    const document =
      positional === undefined ? whole : withMatch({ document: whole, path: positional, filter });
    const { _id, ...fields } = document;
    const shown = isInclusion ? included(fields, plain, rules) : excluded(fields, rules);
    return leavesOutId || _id === undefined ? shown : { _id, ...shown };
  });
}

/** The document with only the element that the filter found in an array. */
function withMatch({
  document,
  path,
  filter,
}: {
  document: Document;
  path: string;
  filter: Document;
}): Document {
  const list = readPath({ document, path });
  if (!Array.isArray(list) || list.length === 0) return document;
  const position = matchedPosition({ document, path, filter });
  if (position === undefined)
    throw failure("positional operator '.$' couldn't find a matching element in the array");
  return withField({ document, path, value: [list[position]] });
}

function isSlice(value: unknown): boolean {
  return isPlainObject(value) && '$slice' in value;
}

/** In the order of the document, whatever the order of the projection. */
function included(fields: Document, plain: Rule[], rules: Rule[]): Document {
  const kept: Document = {};
  const all = [...plain, ...rules.filter(({ value }) => isSlice(value))];
  for (const [name, value] of Object.entries(fields)) {
    const own = all.filter(({ path }) => path[0] === name);
    if (own.length === 0) continue;
    const whole = own.find(({ path }) => path.length === 1);
    if (whole) put(kept, name, shaped(value, whole.value));
    else
      put(
        kept,
        name,
        mapInside(value, (inner) => included(inner, deeper(own), deeper(own))),
      );
  }
  return kept;
}

function excluded(fields: Document, rules: Rule[]): Document {
  const kept: Document = {};
  for (const [name, value] of Object.entries(fields)) {
    const own = rules.filter(({ path }) => path[0] === name);
    const whole = own.find(({ path }) => path.length === 1);
    if (whole && isSlice(whole.value)) put(kept, name, shaped(value, whole.value));
    else if (!whole)
      put(
        kept,
        name,
        own.length === 0 ? value : mapInside(value, (inner) => excluded(inner, deeper(own)), true),
      );
  }
  return kept;
}

function deeper(rules: Rule[]): Rule[] {
  return rules.map(({ path, value }) => ({ path: path.slice(1), value }));
}

/** Into objects and through arrays of them; a scalar on the way is kept only where fields are left out. */
function mapInside(value: unknown, change: (inner: Document) => Document, keepsScalars = false): unknown {
  if (isPlainObject(value)) return change(value);
  if (!Array.isArray(value)) return keepsScalars ? value : undefined;
  const mapped = value.map((element) => mapInside(element, change, keepsScalars));
  return keepsScalars ? mapped : mapped.filter((element) => element !== undefined);
}

function shaped(value: unknown, rule: unknown): unknown {
  if (!isPlainObject(rule) || !Array.isArray(value))
    return isPlainObject(rule) && '$elemMatch' in rule ? undefined : value;
  if ('$slice' in rule) return sliced(value, rule.$slice);
  if (!isPlainObject(rule.$elemMatch)) throw failure('$elemMatch needs an object');
  const matches = compileFilter({ element: { $elemMatch: rule.$elemMatch } });
  const found = value.find((element) => matches({ element: [element] }));
  return found === undefined ? undefined : [found];
}

function sliced(list: unknown[], slice: unknown): unknown[] {
  if (Number.isInteger(slice))
    return (slice as number) < 0 ? list.slice(slice as number) : list.slice(0, slice as number);
  const [skip, limit] = Array.isArray(slice) ? (slice as unknown[]) : [];
  if (!Number.isInteger(skip) || !Number.isInteger(limit) || (limit as number) <= 0)
    throw failure('$slice needs a number, or a skip and a positive limit');
  const start = (skip as number) < 0 ? Math.max(list.length + (skip as number), 0) : (skip as number);
  return list.slice(start, start + (limit as number));
}

function put(target: Document, name: string, value: unknown): void {
  if (value === undefined) return;
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

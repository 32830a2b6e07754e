import { isPlainObject, type Document } from './document';
import { compileFilter } from './filter';
import { compareKeys, orderKey } from './orderKey';
import { failure, readPath, writePath } from './paths';
import { areEqual } from './query/compareValues';
import { OPERATORS } from './query/operators';
import { matching } from './query/patterns';

type Change = { document: Document; path: string; operand: unknown };
type Modifiers = { $each: unknown[]; $position?: number; $slice?: number; $sort?: unknown };

const isWay = (way: unknown): boolean => way === 1 || way === -1;
const isPattern = (value: unknown): boolean =>
  isPlainObject(value) && Object.keys(value).length > 0 && Object.values(value).every(isWay);
const MODIFIERS: Record<string, (value: unknown) => boolean> = {
  $each: Array.isArray,
  $position: Number.isInteger,
  $slice: Number.isInteger,
  $sort: (value) => isWay(value) || isPattern(value),
};

/** `$push` with `$each`, `$position`, `$slice` and `$sort`; refuses a field that is not an array. */
export function pushTo({ document, path, operand }: Change): void {
  const modifiers = modifiersOf(operand);
  const list = [...arrayAt({ document, path, operator: '$push' })];
  list.splice(modifiers.$position ?? list.length, 0, ...modifiers.$each);
  if (modifiers.$sort !== undefined) sortList({ list, sort: modifiers.$sort });
  writePath({ document, path, value: sliced({ list, slice: modifiers.$slice }) });
}

/** `$addToSet`, also with `$each`; equality as in queries. */
export function addToSet({ document, path, operand }: Change): void {
  const list = [...arrayAt({ document, path, operator: '$addToSet' })];
  const known = new Set(list.map(orderKey));
  const { $each, ...others } = modifiersOf(operand);
  if (Object.keys(others).length > 0) throw failure('Found unexpected fields after $each in $addToSet');
  for (const element of $each) {
    if (known.has(orderKey(element))) continue;
    known.add(orderKey(element));
    list.push(element);
  }
  writePath({ document, path, value: list });
}

/** `$pop`: 1 takes the last element away, -1 the first. */
export function popFrom({ document, path, operand }: Change): void {
  if (operand !== 1 && operand !== -1) throw failure(`$pop expects 1 or -1, found: ${String(operand)}`);
  if (readPath({ document, path }) === undefined) return;

  const list = arrayAt({ document, path, operator: '$pop' });
  writePath({ document, path, value: operand === 1 ? list.slice(0, -1) : list.slice(1) });
}

/** `$pull`: an element goes when it equals the operand or meets it as a condition; never for what lies inside it. */
export function pullFrom({ document, path, operand }: Change): void {
  const fits = pulledBy(operand);
  removeElements({ document, path, operator: '$pull', fits });
}

/** `$pullAll`: elements that equal one of the operands, regular expressions as values. */
export function pullAllFrom({ document, path, operand }: Change): void {
  if (!Array.isArray(operand)) throw failure('$pullAll requires an array argument');
  const unwanted = new Set(operand.map(orderKey));
  removeElements({
    document,
    path,
    operator: '$pullAll',
    fits: (element) => unwanted.has(orderKey(element)),
  });
}

function pulledBy(operand: unknown): (element: unknown) => boolean {
  if (operand instanceof RegExp) return (element) => matching(operand)([element]) && !Array.isArray(element);
  if (!isPlainObject(operand)) return (element) => areEqual(element, operand);

  const [first] = Object.keys(operand);
  if (first !== undefined && Object.hasOwn(OPERATORS, first)) {
    const matches = compileFilter({ element: operand });
    return (element) => !Array.isArray(element) && matches({ element });
  }
  const matches = compileFilter(operand);
  return (element) => isPlainObject(element) && matches(element);
}

function removeElements({
  document,
  path,
  operator,
  fits,
}: Omit<Change, 'operand'> & { operator: string; fits: (element: unknown) => boolean }): void {
  if (readPath({ document, path }) === undefined) return;
  const list = arrayAt({ document, path, operator });
  writePath({ document, path, value: list.filter((element) => !fits(element)) });
}

function modifiersOf(operand: unknown): Modifiers {
  if (!isPlainObject(operand) || !Object.hasOwn(operand, '$each')) return { $each: [operand] };
  if (!Array.isArray(operand.$each)) throw failure('The argument to $each must be an array');
  for (const [name, value] of Object.entries(operand)) {
    const isRight = Object.hasOwn(MODIFIERS, name) && MODIFIERS[name]?.(value);
    if (!isRight) throw failure(`Unrecognized or malformed clause in $push: ${name}`);
  }
  return operand as Modifiers;
}

function arrayAt({ document, path, operator }: Omit<Change, 'operand'> & { operator: string }): unknown[] {
  const value = readPath({ document, path }) ?? (hasNull({ document, path }) ? null : []);
  if (Array.isArray(value)) return value;
  throw failure(`Cannot apply ${operator} to a non-array field. Field named '${path}' has a non-array type`);
}

function hasNull({ document, path }: { document: Document; path: string }): boolean {
  return readPath({ document, path }) === null;
}

function sortList({ list, sort }: { list: unknown[]; sort: unknown }): void {
  const keys = isPlainObject(sort) ? Object.entries(sort) : [['', sort] as const];
  list.sort((left, right) => {
    for (const [path, direction] of keys) {
      const order = compareKeys(
        orderKey(partOf({ element: left, path })),
        orderKey(partOf({ element: right, path })),
      );
      if (order !== 0) return order * Number(direction);
    }
    return 0;
  });
}

function partOf({ element, path }: { element: unknown; path: string }): unknown {
  if (path === '') return element;
  return isPlainObject(element) ? readPath({ document: element, path }) : undefined;
}

function sliced({ list, slice }: { list: unknown[]; slice: number | undefined }): unknown[] {
  if (slice === undefined) return list;
  return slice < 0 ? list.slice(slice) : list.slice(0, slice);
}

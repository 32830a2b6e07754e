import { isPlainObject, type Document } from '../../document';
import { failure } from '../../paths';
import { compileExpression } from '../expression/compileExpression';
import type { Compute, Scope } from '../expression/Operator';
import { setField } from '../expression/values';

/** What becomes of a field: it stays, it goes, it is computed, or its own fields are looked at. */
type Rule = { kind: 'keep' } | { kind: 'drop' } | { kind: 'compute'; compute: Compute } | Tree;
export type Tree = { kind: 'tree'; fields: Map<string, Rule>; isComputing: boolean };

export function emptyTree(): Tree {
  return { kind: 'tree', fields: new Map(), isComputing: false };
}

type Leaf = (value: unknown) => Exclude<Rule, Tree>;

/** Puts what a specification says of its fields into a tree; `a.b` and `{ a: { b } }` mean the same. */
export function growTree(wish: { tree: Tree; specification: Document; leaf: Leaf; path?: string }): Tree {
  const { tree, specification, leaf, path = '' } = wish;
  for (const [name, value] of Object.entries(specification)) {
    const whole = path === '' ? name : `${path}.${name}`;
    const isNested = isPlainObject(value) && !Object.keys(value)[0]?.startsWith('$');
    if (isNested && Object.keys(value).length === 0)
      throw failure(`An empty sub-projection is not a valid value. Found empty object at path ${whole}`);

    if (isNested) growTree({ tree, specification: value, leaf, path: whole });
    else plant({ tree, path: whole, rule: leaf(value) });
  }
  return tree;
}

function plant({ tree, path, rule }: { tree: Tree; path: string; rule: Exclude<Rule, Tree> }): void {
  const segments = path.split('.');
  const last = segments.pop() ?? path;
  if (segments.includes('') || last === '') throw failure('FieldPath field names may not be empty strings.');
  if ([...segments, last].some((segment) => segment.startsWith('$')))
    throw failure("FieldPath field names may not start with '$'.");

  let parent = tree;
  parent.isComputing ||= rule.kind === 'compute';
  for (const segment of segments) {
    const child = parent.fields.get(segment) ?? emptyTree();
    if (child.kind !== 'tree') throw failure(`Invalid projection :: caused by :: Path collision at ${path}`);
    parent.fields.set(segment, child);
    child.isComputing ||= rule.kind === 'compute';
    parent = child;
  }
  if (parent.fields.has(last)) throw failure(`Invalid projection :: caused by :: Path collision at ${path}`);
  parent.fields.set(last, rule);
}

export function computed(expression: unknown, scope: Scope): Exclude<Rule, Tree> {
  return { kind: 'compute', compute: compileExpression(expression, scope) };
}

/** The kept fields of a value, in its own order; undefined for a scalar, of which no field can be kept. */
export function kept(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value))
    return value.map((element) => kept(element, tree)).filter((element) => element !== undefined);
  if (!isPlainObject(value)) return undefined;

  const shown: Document = {};
  for (const [name, field] of Object.entries(value)) {
    const rule = tree.fields.get(name);
    if (rule?.kind === 'keep') setField(shown, name, field);
    if (rule?.kind !== 'tree') continue;
    const inner = kept(field, rule);
    if (inner !== undefined) setField(shown, name, inner);
  }
  return shown;
}

/** A value without its dropped fields; scalars stay. */
export function remaining(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((element) => remaining(element, tree));
  if (!isPlainObject(value)) return value;

  const shown: Document = {};
  for (const [name, field] of Object.entries(value)) {
    const rule = tree.fields.get(name);
    if (rule?.kind === 'drop') continue;
    setField(shown, name, rule?.kind === 'tree' ? remaining(field, rule) : field);
  }
  return shown;
}

/**
 * A value with the computed fields set: in each element of an array, in an object, or in a new object that takes a
 * scalar's place. A field computed as missing goes.
 */
export function withComputed(wish: { value: unknown; tree: Tree; document: Document }): unknown {
  const { value, tree, document } = wish;
  if (!tree.isComputing) return value;
  if (Array.isArray(value))
    return value.map((element: unknown) => withComputed({ value: element, tree, document }));

  const changed: Document = isPlainObject(value) ? { ...value } : {};
  for (const [name, rule] of tree.fields) {
    if (rule.kind === 'tree') {
      const before = Object.hasOwn(changed, name) ? changed[name] : undefined;
      const field = withComputed({ value: before, tree: rule, document });
      if (field !== undefined) setField(changed, name, field);
    }
    if (rule.kind !== 'compute') continue;
    const field = rule.compute(document);
    if (field === undefined) Reflect.deleteProperty(changed, name);
    else setField(changed, name, field);
  }
  return changed;
}

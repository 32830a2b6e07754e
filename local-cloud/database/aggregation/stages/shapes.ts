import { isPlainObject, type Document } from '../../document';
import { failure } from '../../paths';
import { compileExpression } from '../expression/compileExpression';
import { shown, typeOf } from '../expression/values';
import { computed, emptyTree, growTree, kept, remaining, withComputed, type Tree } from './projection';
import { objectOf, type Stage, type StageCompiler, type StageContext } from './Stage';

/** Stages that give each document another shape. */
export const shapeStages: Record<string, StageCompiler> = {
  $addFields: addFields,
  $set: addFields,
  $project: project,
  $unset: (value) => {
    const paths: unknown[] = Array.isArray(value) ? value : [value];
    if (paths.length === 0 || !paths.every((path) => typeof path === 'string' && path !== ''))
      throw failure('$unset specification must be a string or an array of strings');
    return without(Object.fromEntries(paths.map((path) => [path, 0])));
  },
  $replaceRoot: (value, context) => {
    const { newRoot } = objectOf(value, context.name);
    if (newRoot === undefined) throw failure('no newRoot specified for the $replaceRoot stage');
    return replaceRoot(newRoot, context);
  },
  $replaceWith: replaceRoot,
};

function specificationOf(value: unknown, name: string): Document {
  const specification = objectOf(value, name);
  if (Object.keys(specification).length === 0)
    throw failure(`Invalid ${name} :: caused by :: specification must have at least one field`);
  return specification;
}

function addFields(value: unknown, { name, scope }: StageContext): Stage {
  const specification = specificationOf(value, name);
  const leaf = (expression: unknown) => computed(expression, scope);
  const tree = growTree({ tree: emptyTree(), specification, leaf });
  return computing(tree);
}

function computing(tree: Tree): Stage {
  return (documents) =>
    documents.map((document) => withComputed({ value: document, tree, document }) as Document);
}

function isSwitch(value: unknown): value is boolean | number {
  return typeof value === 'boolean' || typeof value === 'number';
}

/** Keeping and leaving out are not mixed but for `_id`; numbers and booleans switch, all else is computed. */
function project(value: unknown, { name, scope }: StageContext): Stage {
  const specification = specificationOf(value, name);
  const kinds = new Set<string>();
  const leaf = (field: unknown) => {
    if (isSwitch(field)) {
      const kind = field ? ('keep' as const) : ('drop' as const);
      kinds.add(kind);
      return { kind };
    }
    kinds.add('keep');
    return computed(field, scope);
  };

  const { _id: id, ...others } = specification;
  const tree = growTree({ tree: emptyTree(), specification: others, leaf });
  if (kinds.size > 1) throw failure('Invalid $project :: caused by :: Cannot mix inclusion and exclusion');
  const isWithoutId = isSwitch(id) && !id;
  if (kinds.has('drop') || (kinds.size === 0 && isWithoutId)) return excluding({ specification, id });

  const isIdSettled = isWithoutId || (id === undefined && tree.fields.has('_id'));
  if (!isIdSettled) growTree({ tree, specification: { _id: id ?? 1 }, leaf });
  if (kinds.size > 1) throw failure('Invalid $project :: caused by :: Cannot mix inclusion and exclusion');
  if (kinds.has('drop')) return excluding({ specification, id });
  return (documents) =>
    documents.map((document) => withComputed({ value: kept(document, tree), tree, document }) as Document);
}

function excluding({ specification, id }: { specification: Document; id: unknown }): Stage {
  if (id !== undefined && !isSwitch(id) && !isPlainObject(id))
    throw failure('Invalid $project :: caused by :: Cannot compute _id in exclusion projection');
  const { _id, ...others } = specification;
  return without(isSwitch(_id) && _id ? others : specification);
}

function without(specification: Document): Stage {
  const tree = growTree({
    tree: emptyTree(),
    specification,
    leaf: (value) => {
      if (isSwitch(value) && !value) return { kind: 'drop' };
      throw failure('Invalid $project :: caused by :: Cannot do inclusion in exclusion projection');
    },
  });
  return (documents) => documents.map((document) => remaining(document, tree) as Document);
}

function replaceRoot(expression: unknown, { scope }: StageContext): Stage {
  const compute = compileExpression(expression, scope);
  return (documents) =>
    documents.map((document) => {
      const root = compute(document);
      if (isPlainObject(root)) return root;
      throw failure(
        `'newRoot' expression must evaluate to an object, but resulting value was: ${shown(root)}. Type of resulting value: '${typeOf(root)}'.`,
      );
    });
}

import { CloudError } from '../../../cloudError';
import { isPlainObject, type Document } from '../../document';
import { failure } from '../../paths';
import { ACCUMULATORS, type Accumulator } from '../expression/accumulators';
import { compileExpression } from '../expression/compileExpression';
import type { Compute, Scope } from '../expression/Operator';
import { compareValues, setField } from '../expression/values';
import { ValueMap } from '../expression/ValueMap';
import { objectOf, type Stage, type StageContext } from './Stage';

/** One named accumulator of a group: what it is fed and how it begins. */
export type Field = { name: string; compute: Compute; make: () => Accumulator };

export function group(value: unknown, { name, scope }: StageContext): Stage {
  const { _id: expression, ...output } = objectOf(value, name);
  if (expression === undefined) throw failure('a group specification must include an _id');
  return grouping({ idOf: compileExpression(expression, scope), fields: compileFields(output, scope) });
}

function compileFields(output: Document, scope: Scope): Field[] {
  return Object.entries(output).map(([name, accumulator]) => {
    if (name.includes('.')) throw failure(`The field name '${name}' cannot contain '.'`);
    if (name.startsWith('$')) throw failure(`The field name '${name}' cannot be an operator name`);
    const entries = isPlainObject(accumulator) ? Object.entries(accumulator) : [];
    const [entry] = entries;
    if (!entry?.[0].startsWith('$')) throw failure(`The field '${name}' must be an accumulator object`);
    if (entries.length > 1) throw failure(`The field '${name}' must specify one accumulator`);
    return { name, ...compileAccumulator(entry, scope) };
  });
}

function compileAccumulator([operator, operand]: [string, unknown], scope: Scope): Omit<Field, 'name'> {
  if (operator === '$count') return compileAccumulator(['$sum', 1], scope);
  const make = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined;
  if (!make) throw new CloudError('DATABASE_INVALID_OPERRATOR', `unknown group operator '${operator}'`);
  if (Array.isArray(operand) && operand.length !== 1)
    throw failure(`The ${operator} accumulator is a unary operator`);
  const expression: unknown = Array.isArray(operand) ? operand[0] : operand;
  return { compute: compileExpression(expression, scope), make };
}

/** Groups in the order of their first documents; a missing key counts as null. */
export function grouping({ idOf, fields }: { idOf: Compute; fields: Field[] }): Stage {
  return (documents) => {
    const rows = new ValueMap<Accumulator[]>();
    const groups: { id: unknown; accumulators: Accumulator[] }[] = [];
    for (const document of documents) {
      const id = idOf(document) ?? null;
      let accumulators = rows.get(id);
      if (!accumulators) {
        accumulators = fields.map(({ make }) => make());
        rows.set(id, accumulators);
        groups.push({ id, accumulators });
      }
      feed({ fields, accumulators, document });
    }
    return groups.map(({ id, accumulators }) => rowOf({ id, fields, accumulators }));
  };
}

type Feeding = { fields: Field[]; accumulators: Accumulator[]; document: Document };

export function feed({ fields, accumulators, document }: Feeding): void {
  for (const [place, { compute }] of fields.entries()) accumulators[place]?.add(compute(document));
}

/** What an accumulator leaves missing is shown as null. */
export function rowOf(row: { id: unknown; fields: Field[]; accumulators: Accumulator[] }): Document {
  const shown: Document = { _id: row.id };
  for (const [place, { name }] of row.fields.entries())
    setField(shown, name, row.accumulators[place]?.result() ?? null);
  return shown;
}

const COUNT = { count: { $sum: 1 } };

/** The groups of an expression by how many documents they have, the greatest first. */
export function sortByCount(value: unknown, { scope }: StageContext): Stage {
  const isPath = typeof value === 'string' && value.startsWith('$');
  const isExpression = isPlainObject(value) && (Object.keys(value)[0]?.startsWith('$') ?? false);
  if (!isPath && !isExpression)
    throw failure(
      'the sortByCount field must be specified as a $-prefixed path or an expression inside an object',
    );
  const counted = grouping({ idOf: compileExpression(value, scope), fields: compileFields(COUNT, scope) });
  return (documents) => counted(documents).sort((left, right) => Number(right.count) - Number(left.count));
}

/** What `$bucket` and `$bucketAuto` show of each bucket. */
export function outputFields(output: unknown, { name, scope }: StageContext): Field[] {
  if (output !== undefined && !isPlainObject(output))
    throw failure(`The ${name} 'output' field must be an object`);
  return compileFields(output ?? COUNT, scope);
}

/** `groupBy` of the bucket stages. */
export function groupByOf(expression: unknown, { name, scope }: StageContext): Compute {
  const isPath = typeof expression === 'string' && expression.startsWith('$');
  if (isPath || isPlainObject(expression)) return compileExpression(expression, scope);
  throw failure(`The ${name} 'groupBy' field must be defined as a $-prefixed path or an expression object`);
}

export function byId(left: Document, right: Document): number {
  return compareValues(left._id, right._id);
}

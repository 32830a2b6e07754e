import { CloudError } from '../cloudError';
import { isPlainObject, type Document } from './document';
import { failure } from './paths';

/** What becomes of the field at a path: kept, left out, or an array in part. */
export type Rule = { path: string[]; value: unknown };

const OPERATORS = ['$slice', '$elemMatch'];

/**
 * The rules of a projection, nested objects as dotted paths. Throws DATABASE_INVALID_OPERRATOR for an operator that a
 * projection does not have, DATABASE_REQUEST_FAILED where one path leads through another or `$` is not at the end.
 */
export function projectionRules(projection: Document): Rule[] {
  const rules = rulesUnder(projection, []);
  const paths = rules.map(({ path }) => path.join('.'));
  for (const [place, path] of paths.entries()) {
    const other = paths.find(
      (longer, at) => at !== place && (longer === path || longer.startsWith(`${path}.`)),
    );
    if (other !== undefined)
      throw failure(`Path collision at ${other} remaining portion ${other.slice(path.length + 1)}`);
    if (/(^|\.)\$(\.|$)/.test(path.replace(/\.\$$/, '')))
      throw failure(`Positional projection may only be used at the end of path: ${path}`);
  }
  if (paths.filter(isPositional).length > 1)
    throw failure('Cannot specify more than one positional projection per query.');
  return rules;
}

function rulesUnder(projection: Document, above: string[]): Rule[] {
  return Object.entries(projection).flatMap(([name, value]): Rule[] => {
    const path = [...above, ...name.split('.')];
    if (!isPlainObject(value)) return [{ path, value }];

    const [operator = ''] = Object.keys(value);
    if (!operator.startsWith('$')) return rulesUnder(value, path);
    if (OPERATORS.includes(operator)) return [{ path, value }];
    throw new CloudError('DATABASE_INVALID_OPERRATOR', `Unrecognized expression '${operator}'`);
  });
}

export function isPositional(path: string): boolean {
  return path.endsWith('.$');
}

/** `a.$` is the field `a`; which of its elements stays depends on the document. */
export function withoutPosition({ path, value }: Rule): Rule {
  return path.at(-1) === '$' ? { path: path.slice(0, -1), value } : { path, value };
}

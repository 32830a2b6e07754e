import { isPlainObject, type Document } from './document';
import { expressionParts } from './ejson';
import { literalBeginning, textAfter } from './values/literalBeginning';
import { StoredRegExp } from './values/storedRegExp';

/** An `$or` of more branches is not taken apart. */
const MOST_BRANCHES = 100;

/**
 * The ways to read a filter as an `$or` of filters that together mean the same: one for each `$or` that all matches must
 * meet. An `$or` within a branch is taken apart too. A pattern that says how a text begins counts as one.
 */
export function branchesOf(filter: Document): Document[][] {
  const parts = conjuncts(filter);
  return parts.flatMap((part, place) => {
    const alternatives = Array.isArray(part.$or) ? part.$or : beginnings(part);
    const others = parts.filter((_, at) => at !== place);
    const branches = alternatives
      .filter(isPlainObject)
      .flatMap((branch) => branchesOf(branch)[0] ?? [branch]);
    if (branches.length === 0 || branches.length > MOST_BRANCHES) return [];
    return [branches.map((branch) => (others.length === 0 ? branch : { $and: [...others, branch] }))];
  });
}

/** The conditions that all must hold, each by itself. */
export function conjuncts(filter: Document): Document[] {
  return Object.entries(filter).flatMap(([name, condition]) => {
    if (name !== '$and' || !Array.isArray(condition)) return [{ [name]: condition }];
    return condition.filter(isPlainObject).flatMap(conjuncts);
  });
}

/** The texts that begin so, or the same expression stored; nothing for any other condition. */
function beginnings(part: Document): Document[] {
  const [[path = '', condition] = []] = Object.entries(part);
  const pattern = patternOf(condition);
  const start = pattern && literalBeginning(expressionParts(pattern));
  if (!start) return [];
  return [{ [path]: { $gte: start, $lt: textAfter(start) } }, { [path]: { $eq: pattern } }];
}

function patternOf(condition: unknown): RegExp | undefined {
  const { $regex, $options = '' } = isPlainObject(condition) ? condition : { $regex: condition };
  if ($regex instanceof RegExp) return $options === '' ? $regex : undefined;
  if (typeof $regex !== 'string' || typeof $options !== 'string' || !isPlainObject(condition))
    return undefined;
  return new StoredRegExp({ pattern: $regex, options: $options });
}

import { isPlainObject, type Document } from './document';

/** An `$or` of more branches is not taken apart. */
const MOST_BRANCHES = 100;

/**
 * The ways to read a filter as an `$or` of filters that together mean the same: one for each `$or` that all matches must
 * meet. An `$or` within a branch is taken apart too.
 */
export function branchesOf(filter: Document): Document[][] {
  const parts = conjuncts(filter);
  return parts.flatMap((part, place) => {
    if (!Array.isArray(part.$or)) return [];
    const others = parts.filter((_, at) => at !== place);
    const branches = part.$or.filter(isPlainObject).flatMap((branch) => branchesOf(branch)[0] ?? [branch]);
    if (branches.length === 0 || branches.length > MOST_BRANCHES) return [];
    return [branches.map((branch) => (others.length === 0 ? branch : { $and: [...others, branch] }))];
  });
}

/** The conditions that all must hold, each by itself. */
function conjuncts(filter: Document): Document[] {
  return Object.entries(filter).flatMap(([name, condition]) => {
    if (name !== '$and' || !Array.isArray(condition)) return [{ [name]: condition }];
    return condition.filter(isPlainObject).flatMap(conjuncts);
  });
}

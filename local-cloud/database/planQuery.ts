import { branchesOf } from './branches';
import type { Collection, IndexKey } from './collection';
import type { Document } from './document';
import { fieldBounds } from './fieldBounds';
import { accesses, planAccess, type AccessPlan, type Part } from './planAccess';

/** How to read the candidates of a query; each is checked against the whole filter afterwards. */
export type Plan = {
  /** The index read, several for the branches of an `$or`, or `scan` for every document in the order of insertion. */
  name: string;
  /** Together they hold every match, some perhaps twice. */
  parts: Part[];
  /** Whether the rows of each part come in the wanted order, so that reading may stop at the limit. */
  isOrdered: boolean;
  /** The branch of an `$or` that no index serves, so that all documents are read. */
  unserved?: Document;
};

type Wish = { collection: Collection; filter: Document; sort: IndexKey[] };

/**
 * Picks the index that fixes most leading fields, then a range, then the order; for an `$or` an index for each branch,
 * where each of them does more than one for the whole; else a scan.
 */
export function planQuery(wish: Wish): Plan {
  const best = bestAccess(wish);
  const unions = branchesOf(wish.filter).map((branches) => planBranches({ ...wish, branches }));
  const union = unions.find(({ score }) => score > (best?.score ?? 0));
  if (union) return union;
  if (best) return best;

  const scan: Part = { source: `FROM ${wish.collection.table} d`, parameters: [], order: 'ORDER BY d.seq' };
  const unserved = unions[0]?.unserved;
  return { name: 'scan', parts: [scan], isOrdered: wish.sort.length === 0, ...(unserved && { unserved }) };
}

function bestAccess({ collection, filter, sort }: Wish): AccessPlan | undefined {
  const bounds = fieldBounds(filter);
  const plans = accesses(collection).map((access) => planAccess({ access, bounds, sort }));
  const best = plans.reduce((leading, plan) => (plan.score > leading.score ? plan : leading));
  return best.score > 0 ? best : undefined;
}

/** As good as its weakest branch; 0 where an index does not leave anything out for one. */
function planBranches({ branches, ...wish }: Wish & { branches: Document[] }): Plan & { score: number } {
  const plans = branches.map((filter) => bestAccess({ ...wish, filter }));
  const served = plans.filter((plan) => plan?.isNarrowing) as AccessPlan[];
  const unserved = branches.find((_, place) => !plans[place]?.isNarrowing);
  return {
    name: [...new Set(served.map(({ name }) => name))].join(' + '),
    parts: served.flatMap(({ parts }) => parts),
    isOrdered: served.every(({ isOrdered }) => isOrdered),
    ...(unserved && { unserved }),
    score: unserved ? 0 : Math.min(...served.map(({ score }) => score)),
  };
}

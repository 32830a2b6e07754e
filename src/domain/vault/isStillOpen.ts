import type { AgencyCase } from '../agencyCase/AgencyCase';
import type { CaseItemState } from '../agencyCase/CaseItem';

const unfiled: readonly CaseItemState[] = ['waiting', 'preparing', 'refused'];

/** Whether another version of a paper can still go in: some item that wants it is not filed yet. */
export function isStillOpen({ items }: Pick<AgencyCase, 'items'>, materialId: string): boolean {
  return items.some(
    ({ state, needs }) => unfiled.includes(state) && needs.some((need) => need.materialId === materialId),
  );
}

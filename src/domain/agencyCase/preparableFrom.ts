import { dayOf, type Day } from '../shared/time';
import type { AgencyCase } from './AgencyCase';
import { isGranted } from './caseFacts';
import type { CaseItem } from './CaseItem';
import { lastOf } from '../shared/lastOf';

type Prerequisite = Pick<CaseItem, 'itemId' | 'state' | 'decidedAt'>;
type Beginning = Pick<AgencyCase, 'submittedAt' | 'acceptedAt'> & {
  readonly visits: readonly Pick<AgencyCase['visits'][number], 'at'>[];
  readonly items: readonly Prerequisite[];
};

/** The service began with the first visit (without one, with the acceptance), and the item with its prerequisites. */
export function preparableFrom(
  { visits, acceptedAt, submittedAt, items }: Beginning,
  item: Pick<CaseItem, 'prerequisites'>,
): Day {
  const served = visits[0]?.at ?? acceptedAt ?? submittedAt;
  const unlocked = item.prerequisites.flatMap(({ anyOf }) => metAt(items, anyOf) ?? []);
  return dayOf(lastOf([served, ...unlocked].sort()) ?? served);
}

/** When the first of the alternatives was granted, or given up by the enterprise, which frees what waits for it too. */
function metAt(items: readonly Prerequisite[], anyOf: readonly string[]): string | undefined {
  return items
    .filter((item) => anyOf.includes(item.itemId) && (isGranted(item) || item.state === 'cancelled'))
    .flatMap(({ decidedAt }) => decidedAt ?? [])
    .sort()[0];
}

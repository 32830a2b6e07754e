import type { WorkingCalendar } from '../schedule/calendar';
import { clockStoppedWd, clockUsedWd } from '../schedule/clock';
import type { ItemSample } from '../schedule/experience';
import { workingDaysBetween } from '../schedule/workingCalendar';
import { dayOf, type Day } from '../shared/time';
import type { AgencyCase } from './AgencyCase';
import { isGranted } from './caseFacts';
import type { CaseItem } from './CaseItem';
import { itemClock } from './itemClock';
import { preparableFrom } from './preparableFrom';

/** The facts of a case that are learned from, and no more, so that reading many of them stays cheap. */
export type EndedCase = Pick<AgencyCase, 'caseId' | 'ending' | 'submittedAt' | 'acceptedAt'> & {
  readonly items: readonly DecidedItem[];
  readonly visits: readonly Pick<AgencyCase['visits'][number], 'at'>[];
  readonly corrections: readonly Pick<AgencyCase['corrections'][number], 'itemId'>[];
};
export type DecidedItem = Pick<CaseItem, (typeof decidedItemFields)[number]>;

export const decidedItemFields = [
  ...(['itemId', 'departmentId', 'promisedLimitWd', 'prerequisites'] as const),
  ...(['state', 'filedAt', 'stops', 'decidedAt'] as const),
];

/**
 * What an ended case teaches: one sample for each item that a department decided; none before the case has ended. An
 * item that was refused and filed again is its last filing, and what came before counts as preparation: so long it took
 * until it was filed for good.
 */
export function itemSamplesOf({
  agencyCase,
  calendar,
}: {
  readonly agencyCase: EndedCase;
  readonly calendar: WorkingCalendar;
}): ItemSample[] {
  if (agencyCase.ending === null) return [];
  return agencyCase.items.flatMap((item) => sampleOf({ agencyCase, item, calendar }) ?? []);
}

interface Decided {
  readonly agencyCase: EndedCase;
  readonly item: DecidedItem;
  readonly calendar: WorkingCalendar;
}

function sampleOf({ agencyCase, item, calendar }: Decided): ItemSample | undefined {
  const clock = itemClock(item);
  const isDecided = isGranted(item) || item.state === 'refused';
  if (!clock || !isDecided || item.decidedAt === null) return undefined;

  const { itemId, departmentId, promisedLimitWd } = item;
  const decidedOn = dayOf(item.decidedAt);
  const reading = { clock, today: decidedOn, calendar };
  return {
    sampleId: `${agencyCase.caseId}:${itemId}`,
    itemId,
    departmentId,
    decidedOn,
    isApproved: isGranted(item),
    limitWd: promisedLimitWd,
    preparationWd: preparationWd({ agencyCase, item, filedOn: clock.startedOn, calendar }),
    handlingWd: clockUsedWd(reading),
    stoppedWd: clockStoppedWd(reading),
    correctionRounds: agencyCase.corrections.filter((each) => each.itemId === itemId).length,
  };
}

function preparationWd({ agencyCase, item, filedOn, calendar }: Decided & { readonly filedOn: Day }): number {
  const from = preparableFrom(agencyCase, item);
  return from < filedOn ? workingDaysBetween({ from, to: filedOn, calendar }) : 0;
}

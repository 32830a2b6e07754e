import type { WorkingCalendar } from '../../schedule/calendar';
import { clockStoppedWd } from '../../schedule/clock';
import type { Experience, Marks } from '../../schedule/experience';
import type { ForecastTask, Progress } from '../../schedule/forecast/ForecastTask';
import { expectationsOf } from '../../schedule/forecast/prior';
import { addWorkingDays, workingDaysBetween } from '../../schedule/workingCalendar';
import { dayOf, type Day } from '../../shared/time';
import type { AgencyCase } from '../AgencyCase';
import type { CaseItem, CaseItemState } from '../CaseItem';
import { itemClock } from '../itemClock';
import { preparableFrom } from '../preparableFrom';
import { holdOf } from './holdOf';

/** What a forecast is made from beside the case itself. */
export interface ForecastBasis {
  readonly calendar: WorkingCalendar;
  /** What closed cases taught; items without an experience rest on their promise. */
  readonly experiences: readonly Experience[];
}

interface Standing extends ForecastBasis {
  readonly agencyCase: AgencyCase;
  readonly item: CaseItem;
  readonly today: Day;
}

export function findExperience(experiences: readonly Experience[], item: CaseItem): Experience | undefined {
  return experiences.find(
    ({ itemId, departmentId }) => itemId === item.itemId && departmentId === item.departmentId,
  );
}

export function taskOf(standing: Standing): ForecastTask {
  const { item, experiences } = standing;
  const experience = findExperience(experiences, item);
  return {
    taskId: item.itemId,
    waitsFor: item.prerequisites,
    progress: progressBy[item.state](standing),
    delivery: deliveryOf(standing),
    ...expectationsOf({ promisedLimitWd: item.promisedLimitWd, experience }),
  };
}

type ProgressOf = (standing: Standing) => Progress;

const decided: ProgressOf = ({ item, agencyCase }) => ({
  kind: 'done',
  on: dayOf(item.decidedAt ?? agencyCase.updatedAt),
});

const progressBy: Record<CaseItemState, ProgressOf> = {
  waiting: ({ agencyCase, today, calendar }) => ({
    kind: 'waiting',
    from: firstVisitOn({ agencyCase, today, calendar }),
  }),
  preparing: unfiled,
  filed,
  correcting: (standing) => (standing.item.resumeState === 'filed' ? filed(standing) : unfiled(standing)),
  approved: decided,
  // It has to be prepared and filed once more.
  refused: ({ item, agencyCase }) => ({
    kind: 'preparing',
    readyOn: dayOf(item.decidedAt ?? agencyCase.updatedAt),
    hold: null,
  }),
  delivered: decided,
  received: decided,
  cancelled: () => ({ kind: 'waived' }),
};

function unfiled(standing: Standing): Progress {
  const from = firstVisitOn(standing);
  if (from !== null) return { kind: 'waiting', from };

  const { agencyCase, item } = standing;
  return { kind: 'preparing', readyOn: preparableFrom(agencyCase, item), hold: holdOf(standing) };
}

function filed(standing: Standing): Progress {
  const { item, today, calendar } = standing;
  const clock = itemClock(item);
  if (!clock) return unfiled(standing);
  return {
    kind: 'filed',
    filedOn: clock.startedOn,
    stoppedWd: clockStoppedWd({ clock, today, calendar }),
    hold: holdOf(standing),
  };
}

/** Until when the first visit is promised; null once there was one, for from then on nobody waits for it. */
function firstVisitOn({
  agencyCase: { status, acceptBy, visitBy, promises },
  today,
  calendar,
}: Pick<Standing, 'agencyCase' | 'today' | 'calendar'>): Day | null {
  if (status === 'accepted') return visitBy ?? today;
  if (status !== 'submitted') return null;

  const accepted = acceptBy < today ? today : acceptBy;
  return addWorkingDays({ from: accepted, days: promises.visitWd, calendar }).day;
}

function deliveryOf({ agencyCase, item, calendar }: Standing): Marks | Day {
  const sent = agencyCase.deliveries.find(({ documents }) =>
    documents.some(({ itemId }) => itemId === item.itemId),
  );
  if (sent && item.state !== 'approved') return dayOf(sent.deliveredAt);

  const { decidedAt, deliverBy } = item;
  const promised =
    decidedAt === null || deliverBy === null
      ? agencyCase.promises.deliverWd
      : workingDaysBetween({ from: dayOf(decidedAt), to: deliverBy, calendar });
  return { low: Math.min(1, promised), middle: Math.ceil(promised / 2), high: promised };
}

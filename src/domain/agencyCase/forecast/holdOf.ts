import type { WorkingCalendar } from '../../schedule/calendar';
import type { StopReason } from '../../schedule/clock';
import type { Marks } from '../../schedule/experience';
import { workingDaysBetween } from '../../schedule/workingCalendar';
import { dayOf, type Day } from '../../shared/time';
import type { AgencyCase } from '../AgencyCase';
import { openCorrections } from '../caseFacts';
import type { CaseItem, ItemStop } from '../CaseItem';
import { openStop } from '../itemClock';

interface Standing {
  readonly agencyCase: AgencyCase;
  readonly item: CaseItem;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
}

/** How long such a stop lasts where nobody has said, in wd; suppositions that a district may correct. */
const usualLengths: Record<StopReason, Marks> = {
  correction: { low: 1, middle: 3, high: 5 },
  expertReview: { low: 5, middle: 10, high: 20 },
  publicNotice: { low: 5, middle: 7, high: 10 },
  hearing: { low: 10, middle: 15, high: 20 },
  intermediary: { low: 5, middle: 10, high: 20 },
  deferralMissed: { low: 1, middle: 3, high: 5 },
};

/** What is left until an item that stands goes on, in wd from today; null while nothing holds it. */
export function holdOf(standing: Standing): Marks | null {
  const { agencyCase, item, calendar, today } = standing;
  const stop = openStop(item);
  if (stop) return restOfStop({ stop, today, calendar });

  const correction = openCorrections(agencyCase).find(({ itemId }) => itemId === item.itemId);
  if (!correction) return null;
  const { askedAt, dueOn } = correction;
  const asked = { reason: 'correction', from: dayOf(askedAt), expectedUntil: dueOn } as const;
  return restOfStop({ stop: asked, today, calendar });
}

/** Who said until when is believed until then; after that, and where nobody said, the usual length less what has passed. */
function restOfStop({
  stop: { reason, from, expectedUntil },
  today,
  calendar,
}: {
  stop: Pick<ItemStop, 'reason' | 'from' | 'expectedUntil'>;
  today: Day;
  calendar: WorkingCalendar;
}): Marks {
  const said = expectedUntil === null ? 0 : workingDaysBetween({ from: today, to: expectedUntil, calendar });
  if (said > 0) return reason === 'correction' ? anyDayUntil(said) : { low: said, middle: said, high: said };

  const passed = from < today ? workingDaysBetween({ from, to: today, calendar }) : 0;
  const usual = usualLengths[reason];
  const left = (mark: number) => Math.max(1, mark - passed);
  return { low: left(usual.low), middle: left(usual.middle), high: left(usual.high) };
}

/** An enterprise answers before its last day, more often than on it. */
function anyDayUntil(lastWd: number): Marks {
  return { low: Math.min(1, lastWd), middle: Math.ceil(lastWd / 2), high: lastWd };
}

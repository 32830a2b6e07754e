import type { ClockReading } from '@/domain/agencyCase/itemClock';
import { stopReasonNames } from '@/domain/schedule/clock';
import type { Day } from '@/domain/shared/time';
import { formatDeadline, remainingWords } from '@/domain/schedule/peopleDates';
import { sayDay } from './sayDay';

/** One sentence for a clock: how far it has run, and whether it runs. `today` words the days. */
export function clockWords(
  { limitWd, usedWd, leftWd, dueOn, isProvisional, stop }: ClockReading,
  today: Day,
): string {
  const used = limitWd === 0 ? '即办' : `承诺 ${limitWd} 个工作日,已用 ${usedWd} 个`;
  if (stop === null) {
    const provisional = isProvisional ? '(暂估)' : '';
    return `${used},${formatDeadline(dueOn, today)}批出${provisional},${remainingWords({ leftWd, dueOn, today })}`;
  }

  const until = stop.expectedUntil === null ? '' : `,预计${sayDay(stop.expectedUntil, today)}恢复`;
  const left = leftWd > 0 ? `,恢复后还剩 ${leftWd} 个` : '';
  return `${stopReasonNames[stop.reason]}停钟中:${used}${left}${until}`;
}

import type { CaseResult } from '@/domain/agencyCase/results';
import { formatDay } from '@/domain/schedule/peopleDates';
import { daysBetween, type Day } from '@/domain/shared/time';
import { sayDeadline } from '@/features/caseView/sayDay';

/** So many calendar days before the end somebody should begin to renew it. */
const SOON_DAYS = 60;

/** Further away than this the days are no help. */
const COUNTED_DAYS = 365;

export interface ValidityWords {
  readonly words: string;
  readonly isUrgent: boolean;
}

/** What time does to a result, in sentences: until when it holds, and by when it must be made use of. */
export function validityWords({ validUntil, use }: Pick<CaseResult, 'validUntil' | 'use'>, today: Day) {
  const found: ValidityWords[] = [];
  if (validUntil !== null) found.push(endWords(validUntil, today));
  if (use !== null && use.by >= today)
    found.push({
      words: `请在${sayDeadline(use.by, today)}:${use.words}`,
      isUrgent: daysBetween({ from: today, to: use.by }) <= SOON_DAYS,
    });
  return found;
}

function endWords(day: Day, today: Day): ValidityWords {
  const left = daysBetween({ from: today, to: day });
  if (left < 0) return { words: `已于 ${formatDay(day, today)}到期`, isUrgent: true };
  const soon = left <= COUNTED_DAYS ? `,还有 ${left} 天` : '';
  return { words: `有效期至 ${formatDay(day, today)}${soon}`, isUrgent: left <= SOON_DAYS };
}

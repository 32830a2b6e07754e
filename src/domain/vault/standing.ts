import type { StatusTagWords } from '../agencyCase/statusTag';
import { formatDay } from '../schedule/peopleDates';
import { addDays, type Day } from '../shared/time';

export type PaperStanding = 'valid' | 'ending' | 'expired';

/** Whether a paper may still be used. It may be on its last day. */
export function standingOf({
  validUntil,
  today,
  warnDays,
}: {
  readonly validUntil: Day | null;
  readonly today: Day;
  /** From so many days before its last one a paper is about to end; the district's setting. */
  readonly warnDays: number;
}): PaperStanding {
  if (validUntil === null) return 'valid';
  if (validUntil < today) return 'expired';
  return firstWarningOn(validUntil, warnDays) <= today ? 'ending' : 'valid';
}

/** The day from which `ending` is said. */
export function firstWarningOn(validUntil: Day, warnDays: number): Day {
  return addDays({ day: validUntil, days: -warnDays });
}

/** Undefined while there is nothing to mind. */
export const standingTags: Readonly<Record<PaperStanding, StatusTagWords | undefined>> = {
  valid: undefined,
  ending: { word: '快到期', tone: 'warn' },
  expired: { word: '已过期', tone: 'bad' },
};

/** “长期有效” is not said where nobody told: “没有填有效期”. */
export function validityWords(validUntil: Day | null, today: Day): string {
  if (validUntil === null) return '没有填有效期';
  const words = formatDay(validUntil, today);
  return validUntil < today ? `有效期到${gapped(words)},已过期` : `有效期到${gapped(words)}`;
}

function gapped(words: string): string {
  return /^\d/.test(words) ? ` ${words}` : words;
}

import { dayOf } from '@/domain/shared/time';

import { keyResults, listUnkeyedCases } from '../shared/repositories/cases/casesToKey';

/** Whole cases: so many that one answer stays far below what the platform sends at once. */
const CASES_AT_ONCE = 20;

/**
 * Gives the cases of an earlier version their place in the list of results. One that somebody changes meanwhile gets it
 * by that change. `deadlineMs` (epoch) leaves the rest to the next sweep. @returns how many
 */
export async function keyEarlierCases({
  now,
  deadlineMs,
}: {
  /** ISO instant. */
  readonly now: string;
  readonly deadlineMs: number;
}): Promise<number> {
  const seen = new Set<string>();
  for (;;) {
    const found = (await listUnkeyedCases(CASES_AT_ONCE)).filter(({ _id }) => !seen.has(_id));
    for (const document of found) {
      if (Date.now() > deadlineMs) return seen.size;
      seen.add(document._id);
      await keyResults(document, dayOf(now));
    }
    if (found.length === 0) return seen.size;
  }
}

import { RATING_PERIOD_DAYS } from '@/domain/agencyCase/Rating';
import { RuleViolation } from '@/domain/agencyCase/RuleViolation';

import { listUnratedCases } from '../shared/repositories/cases/casesToClose';
import { commandCase } from '../shared/repositories/cases/commandCase';
import type { CaseDocument } from '../shared/repositories/cases/CaseDocument';
import { serviceRules } from '../shared/rules/serviceRules';
import { system } from '../shared/system';

/** Whole cases: so many that one answer stays far below what the platform sends at once. */
const CASES_AT_ONCE = 20;

async function close(document: CaseDocument, now: string): Promise<boolean> {
  const note = `企业在 ${RATING_PERIOD_DAYS} 天内没有评价,自动办结`;
  const commandId = `close-unrated-${document._id}`;
  const { calendar, calendarVersion } = await serviceRules();
  const envelope = { commandId, now, actor: system, calendar };
  try {
    await commandCase({ document, command: { type: 'CloseCase', note, ...envelope }, calendarVersion });
    return true;
  } catch (error) {
    // Something is still out that must come back first; the working group sees the case and closes it.
    if (error instanceof RuleViolation) return false;
    throw error;
  }
}

/**
 * Ends cases that the enterprise was asked to rate and did not, once the period is over. `deadlineMs` (epoch) leaves the
 * rest to the next sweep. @returns how many
 */
export async function closeUnratedCases({
  now,
  deadlineMs,
}: {
  readonly now: string;
  readonly deadlineMs: number;
}): Promise<number> {
  const openedBy = new Date(Date.parse(now) - RATING_PERIOD_DAYS * 86_400_000).toISOString();
  for (let closed = 0; ;) {
    const page = await listUnratedCases({ openedBy, limit: CASES_AT_ONCE });
    let moved = 0;
    for (const document of page) {
      if (Date.now() > deadlineMs) return closed + moved;
      if (await close(document, now)) moved += 1;
    }
    closed += moved;
    // What was closed is gone from the next page; a page of which nothing was closed would come again for ever.
    if (moved === 0 || page.length < CASES_AT_ONCE) return closed;
  }
}

import { RuleViolation } from '@/domain/agencyCase/RuleViolation';

import type { CaseDocument } from '../shared/repositories/cases/CaseDocument';
import { listCasesToRemind } from '../shared/repositories/cases/casesToRemind';
import { commandCase } from '../shared/repositories/cases/commandCase';
import { serviceRules } from '../shared/rules/serviceRules';
import { system } from '../shared/system';

/** Whole cases: so many that one answer stays far below what the platform sends at once. */
const CASES_AT_ONCE = 20;
const DAY_MS = 86_400_000;

async function remind(document: CaseDocument, now: string): Promise<boolean> {
  const { calendar, calendarVersion } = await serviceRules();
  const envelope = { commandId: `remind-rating-${document._id}`, now, actor: system, calendar };
  try {
    await commandCase({ document, command: { type: 'RemindRating', ...envelope }, calendarVersion });
    return true;
  } catch (error) {
    // It was rated or ended in this very moment: then there is nothing to remind of.
    if (error instanceof RuleViolation) return false;
    throw error;
  }
}

/**
 * Reminds once of a rating that was asked for some days ago (ServicePromises.remindDays; 0 is never). The note that it
 * was done and the message are one conditional write, so that neither a crash nor a second sweep sends another.
 * @returns how many were reminded
 */
export async function remindToRate({
  now,
  deadlineMs,
}: {
  /** ISO instant. */
  readonly now: string;
  /** Epoch ms; what is left then waits for the next sweep. */
  readonly deadlineMs: number;
}): Promise<number> {
  const { remindDays } = (await serviceRules()).promises;
  if (remindDays === 0) return 0;

  const openedBy = new Date(Date.parse(now) - remindDays * DAY_MS).toISOString();
  for (let reminded = 0; ;) {
    const page = await listCasesToRemind({ openedBy, limit: CASES_AT_ONCE });
    let moved = 0;
    for (const document of page) {
      if (Date.now() > deadlineMs) return reminded + moved;
      if (await remind(document, now)) moved += 1;
    }
    reminded += moved;
    // Who was reminded is gone from the next page; a page of which nobody was would come again for ever.
    if (moved === 0 || page.length < CASES_AT_ONCE) return reminded;
  }
}

import type { CaseCommand } from '@/domain/agencyCase/commands';
import { RuleViolation } from '@/domain/agencyCase/RuleViolation';

import { logFault } from '../shared/log';
import { casesCountedBefore, casesToWatch } from '../shared/repositories/cases/casesToWatch';
import type { CaseDocument } from '../shared/repositories/cases/CaseDocument';
import { commandCase } from '../shared/repositories/cases/commandCase';
import { forgetRules, serviceRules } from '../shared/rules/serviceRules';
import type { ServiceRules } from '../shared/rules/serviceRules';
import { newTraceId } from '../shared/traceId';
import { system } from '../shared/system';

/** Whole cases: so many that one answer stays far below what the platform sends at once. */
const CASES_AT_ONCE = 20;

interface Sweep {
  /** ISO instant. */
  readonly now: string;
  /** Epoch ms; what is left then waits for the next sweep. */
  readonly deadlineMs: number;
}

type Step = (document: CaseDocument, rules: ServiceRules, now: string) => Promise<void>;

/**
 * Turns what time has brought about into urges, tasks, suggestions, silent consents and stops (A3, R1). It reads only
 * cases that are due; each is one conditional write, so that a crash or a second run does nothing twice.
 * @returns how many cases were looked at
 */
export async function watchCases({ now, deadlineMs }: Sweep): Promise<number> {
  return forEachCase({
    now,
    deadlineMs,
    step: watch,
    list: () => casesToWatch({ now, limit: CASES_AT_ONCE }),
  });
}

/** Counts the dates of open cases again that were counted with an older calendar table. @returns how many */
export async function recomputeClocks({ now, deadlineMs }: Sweep): Promise<number> {
  forgetRules();
  const { calendarVersion } = await serviceRules();
  const list = () => casesCountedBefore({ calendarVersion, limit: CASES_AT_ONCE });
  return forEachCase({ now, deadlineMs, step: recompute, list });
}

async function forEachCase({
  now,
  deadlineMs,
  step,
  list,
}: Sweep & { step: Step; list: () => Promise<CaseDocument[]> }): Promise<number> {
  const rules = await serviceRules();
  const seen = new Set<string>();

  for (;;) {
    // A case that could not be moved on comes back in the next page; it must not keep the sweep busy for ever.
    const due = (await list()).filter(({ _id }) => !seen.has(_id));
    for (const document of due) {
      if (Date.now() > deadlineMs) return seen.size;
      seen.add(document._id);
      await attempt(() => step(document, rules, now));
    }
    if (due.length === 0) return seen.size;
  }
}

/** One case that fails must not hold up the others. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    logFault({ traceId: newTraceId(), functionName: 'sweep', path: 'watch' }, fault);
  }
}

async function watch(document: CaseDocument, rules: ServiceRules, now: string): Promise<void> {
  const commandId = `watch-${document._id}-${document.version}`;
  await runAs(document, rules, { type: 'RunWatch', commandId, now });
}

async function recompute(document: CaseDocument, rules: ServiceRules, now: string): Promise<void> {
  const commandId = `clocks-${document._id}-${rules.calendarVersion}`;
  await runAs(document, rules, { type: 'RecomputeClocks', commandId, now });
}

async function runAs(
  document: CaseDocument,
  { calendar, calendarVersion }: ServiceRules,
  wish: Pick<CaseCommand, 'type' | 'commandId' | 'now'>,
): Promise<void> {
  const command = { ...wish, actor: system, calendar } as CaseCommand;
  try {
    await commandCase({ document, command, calendarVersion });
  } catch (error) {
    // The case moved on meanwhile and no longer takes it; its new dates say when to look again.
    if (!(error instanceof RuleViolation)) throw error;
  }
}

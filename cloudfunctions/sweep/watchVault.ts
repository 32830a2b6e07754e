import { dayOf } from '@/domain/shared/time';

import { logFault } from '../shared/log';
import { casesForVault } from '../shared/repositories/cases/casesForVault';
import { casesToWarn } from '../shared/repositories/cases/casesToWarn';
import { papersToWarn } from '../shared/repositories/vault/papersToWarn';
import { warnOfResult } from '../shared/results/warnOfResult';
import { newTraceId } from '../shared/traceId';
import { keepCasePapers } from '../shared/vault/keepCasePapers';
import { warnOfPaper } from '../shared/vault/warnOfPaper';

interface Sweep {
  /** ISO instant. */
  readonly now: string;
  /** Epoch ms; what is left then waits for the next sweep. */
  readonly deadlineMs: number;
}

/** Whole cases: so many that one answer stays far below what the platform sends at once. */
const CASES_AT_ONCE = 20;
const PAPERS_AT_ONCE = 100;
/** A command that still runs puts its own papers away, in ms. */
const LEFT_ALONE_MS = 60_000;

/** Puts into the vault what a command was kept from putting there by a crash. @returns how many cases */
export function keepLeftPapers({ now, deadlineMs }: Sweep): Promise<number> {
  const before = new Date(Date.parse(now) - LEFT_ALONE_MS).toISOString();
  const list = () => casesForVault({ before, limit: CASES_AT_ONCE });
  return forEach({ list, step: keepCasePapers, deadlineMs });
}

/** Tells enterprises of papers that end within thirty days or have ended, each once. @returns how many papers */
export function warnOfPapers({ now, deadlineMs }: Sweep): Promise<number> {
  const list = () => papersToWarn({ today: dayOf(now), limit: PAPERS_AT_ONCE });
  return forEach({ list, step: (paper) => warnOfPaper(paper, now), deadlineMs });
}

/** As `warnOfPapers`, for result documents that do not hold for ever. @returns how many cases */
export function warnOfResults({ now, deadlineMs }: Sweep): Promise<number> {
  const list = () => casesToWarn({ today: dayOf(now), limit: CASES_AT_ONCE });
  return forEach({ list, step: (document) => warnOfResult(document, now), deadlineMs });
}

async function forEach<T extends { readonly _id: string }>({
  list,
  step,
  deadlineMs,
}: {
  readonly list: () => Promise<T[]>;
  readonly step: (each: T) => Promise<void>;
  readonly deadlineMs: number;
}): Promise<number> {
  const seen = new Set<string>();
  for (;;) {
    // What could not be moved on comes back in the next page; it must not keep the sweep busy for ever.
    const due = (await list()).filter(({ _id }) => !seen.has(_id));
    for (const each of due) {
      if (Date.now() > deadlineMs) return seen.size;
      seen.add(each._id);
      await attempt(() => step(each));
    }
    if (due.length === 0) return seen.size;
  }
}

/** One that fails must not hold up the others. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    logFault({ traceId: newTraceId(), functionName: 'sweep', path: 'vault' }, fault);
  }
}

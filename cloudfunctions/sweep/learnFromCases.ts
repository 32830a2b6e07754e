import { itemSamplesOf } from '@/domain/agencyCase/itemSamples';
import type { ItemSample } from '@/domain/schedule/experience';
import type { WorkingCalendar } from '@/domain/schedule/workingCalendar';

import { logFault } from '../shared/log';
import { casesToLearn, markLearned } from '../shared/repositories/cases/casesToLearn';
import type { CaseToLearn } from '../shared/repositories/cases/casesToLearn';
import { renewExperience } from '../shared/repositories/experience/experiences';
import { keepSample, monthOf } from '../shared/repositories/experience/itemSamples';
import { pairId } from '../shared/repositories/experience/ItemPair';
import { renewRollup } from '../shared/repositories/experience/rollups';
import { serviceRules } from '../shared/rules/serviceRules';
import { newTraceId } from '../shared/traceId';

const CASES_AT_ONCE = 50;

interface Lesson {
  readonly caseId: string;
  readonly samples: readonly ItemSample[];
}

/**
 * Learns from ended cases: keeps what their items took, counts experience and monthly figures anew, and only then marks
 * the cases. A crash between any two steps leaves cases unmarked; they are read again, and nothing counts twice.
 * @returns how many cases were learned from, and how many samples they gave
 */
export async function learnFromCases({
  now,
  deadlineMs,
}: {
  /** ISO instant. */
  readonly now: string;
  /** Epoch ms; what is left then waits for the next sweep. */
  readonly deadlineMs: number;
}): Promise<{ learned: number; samples: number }> {
  const { calendar } = await serviceRules();
  const tally = { learned: 0, samples: 0 };

  for (let after = ''; Date.now() < deadlineMs;) {
    const page = await casesToLearn({ after, limit: CASES_AT_ONCE });
    const lessons = page.flatMap((each) => lessonOf(each, calendar) ?? []);
    await keep(lessons);
    tally.learned += await markLearned({ caseIds: lessons.map(({ caseId }) => caseId), now });
    tally.samples += lessons.flatMap(({ samples }) => samples).length;

    after = page.at(-1)?.key ?? after;
    if (page.length < CASES_AT_ONCE) break;
  }
  return tally;
}

/** A case that cannot be read stays unmarked and must not hold up the others. */
function lessonOf({ endedCase }: CaseToLearn, calendar: WorkingCalendar): Lesson | undefined {
  try {
    return { caseId: endedCase.caseId, samples: itemSamplesOf({ agencyCase: endedCase, calendar }) };
  } catch (fault) {
    logFault({ traceId: newTraceId(), functionName: 'sweep', path: 'learn' }, fault);
    return undefined;
  }
}

async function keep(lessons: readonly Lesson[]): Promise<void> {
  for (const { samples } of lessons) await Promise.all(samples.map(keepSample));

  const all = lessons.flatMap(({ samples }) => samples);
  const pairs = new Map(all.map((sample) => [pairId(sample), sample]));
  for (const pair of pairs.values()) await renewExperience(pair);

  const months = new Map(all.map((sample) => [`${monthOf(sample)}/${pairId(sample)}`, sample]));
  for (const sample of months.values()) await renewRollup(sample, monthOf(sample));
}

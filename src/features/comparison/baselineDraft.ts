import { Baseline, baselineProblems } from '@/domain/comparison/Baseline';
import type { Month } from '@/domain/comparison/rollup';
import { fieldProblems } from '../form/fieldProblems';

/** A baseline as it is typed: numbers are text, shares are percents, and what is left empty is not known. */
export interface BaselineDraft {
  readonly itemId: string;
  readonly from: string;
  readonly until: string;
  readonly decided: string;
  readonly medianWd: string;
  readonly highWd: string;
  readonly latePercent: string;
  readonly correctedTwicePercent: string;
  readonly source: string;
}

export const emptyDraft: BaselineDraft = {
  ...{ itemId: '', from: '', until: '', decided: '', medianWd: '', highWd: '' },
  ...{ latePercent: '', correctedTwicePercent: '', source: '' },
};

export function draftOf(baseline: Baseline): BaselineDraft {
  const { itemId, from, until, decided, medianWd, highWd, lateShare, correctedTwiceShare, source } = baseline;
  return {
    ...{ itemId, from, until, source },
    decided: String(decided),
    medianWd: String(medianWd),
    highWd: highWd === null ? '' : String(highWd),
    latePercent: percentOf(lateShare),
    correctedTwicePercent: percentOf(correctedTwiceShare),
  };
}

/** The baseline, or by field what is wrong with the draft. */
export function readDraft(
  draft: BaselineDraft,
  thisMonth: Month,
): { baseline?: Baseline; problems: Readonly<Record<string, string>> } {
  const { latePercent, correctedTwicePercent, ...typed } = draft;
  const wish = {
    ...typed,
    decided: numberOf(typed.decided),
    medianWd: numberOf(typed.medianWd),
    highWd: optional(typed.highWd),
    lateShare: shareOf(latePercent),
    correctedTwiceShare: shareOf(correctedTwicePercent),
  };
  const parsed = Baseline.safeParse(wish);
  if (!parsed.success) return { problems: fieldProblems(Baseline, wish) };

  const problems = baselineProblems(parsed.data, thisMonth);
  return Object.keys(problems).length > 0 ? { problems } : { baseline: parsed.data, problems };
}

/** Text that is no number stays text, for the schema to refuse in its own words. */
function numberOf(text: string): number | undefined {
  const trimmed = text.trim();
  return /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : undefined;
}

function optional(text: string): number | null | undefined {
  return text.trim() === '' ? null : numberOf(text);
}

function shareOf(percent: string): number | null | undefined {
  const number = optional(percent.replace(/[%％]\s*$/, ''));
  // 12.3 / 100 is 0.12300000000000001 in floating point; nobody counts finer than a thousandth of a percent.
  return number === null || number === undefined ? number : Math.round(number * 1000) / 100_000;
}

function percentOf(share: number | null): string {
  return share === null ? '' : String(Math.round(share * 100_000) / 1000);
}

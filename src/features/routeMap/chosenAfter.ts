import type { Question } from '@/domain/catalogue/question';

/**
 * The answer after a tap on an option: the only one, or one more or less of several. “都没有” stands alone.
 * Undefined where nothing is left: not answered is not 还不清楚.
 */
export function chosenAfter({
  question,
  chosen,
  optionId,
}: {
  readonly question: Question;
  readonly chosen: readonly string[] | undefined;
  readonly optionId: string;
}): string[] | undefined {
  if (!question.isMultiple) return [optionId];

  const alone = new Set(
    question.options.filter(({ excludesOthers }) => excludesOthers).map((each) => each.optionId),
  );
  const before = chosen ?? [];
  if (before.includes(optionId)) return orNone(before.filter((each) => each !== optionId));
  return alone.has(optionId) ? [optionId] : [...before.filter((each) => !alone.has(each)), optionId];
}

function orNone(optionIds: string[]): string[] | undefined {
  return optionIds.length === 0 ? undefined : optionIds;
}

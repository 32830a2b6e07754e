import type { Answers, Question } from '../question';
import { answerTo } from './answerTo';

export interface ReadAnswers {
  readonly answers: Answers;
  /** Questions of the catalogue whose given answer could not be kept, or not all of it. */
  readonly unclear: readonly Question[];
  /** How many of the given answers were to questions that the catalogue does not ask. */
  readonly unknownCount: number;
}

/**
 * What answers from elsewhere (a link, an earlier catalogue) mean to this catalogue. Whatever still has a meaning is
 * kept; an answer that has lost all of it counts as not given, never as 还不清楚.
 */
export function readAnswers({
  questions,
  given,
}: {
  readonly questions: readonly Question[];
  readonly given: Answers;
}): ReadAnswers {
  const asked = questions.filter(({ questionId }) => answerTo(given, questionId) !== undefined);
  const read = asked.map((question) => ({
    question,
    ...readChoice(question, answerTo(given, question.questionId) ?? []),
  }));

  return {
    answers: Object.fromEntries(
      read.flatMap(({ question, kept }) => (kept === undefined ? [] : [[question.questionId, kept]])),
    ),
    unclear: read.filter(({ isWhole }) => !isWhole).map(({ question }) => question),
    unknownCount: Object.keys(given).length - asked.length,
  };
}

interface ReadChoice {
  /** Undefined where nothing of the answer has a meaning. */
  readonly kept: string[] | undefined;
  readonly isWhole: boolean;
}

function readChoice(question: Question, optionIds: readonly string[]): ReadChoice {
  if (optionIds.length === 0) return { kept: [], isWhole: true };

  const kept = question.options.map(({ optionId }) => optionId).filter((id) => optionIds.includes(id));
  if (kept.length === 0 || contradicts(question, kept)) return { kept: undefined, isWhole: false };
  return { kept, isWhole: kept.length === new Set(optionIds).size };
}

function contradicts({ isMultiple, options }: Question, optionIds: readonly string[]): boolean {
  if (optionIds.length < 2) return false;
  return (
    !isMultiple || options.some((option) => option.excludesOthers && optionIds.includes(option.optionId))
  );
}

import type { Answers } from '../question';

/** The chosen optionIds, empty for 还不清楚; undefined while not answered. Own keys only: ids may come from a link. */
export function answerTo(answers: Answers, questionId: string): readonly string[] | undefined {
  return Object.prototype.hasOwnProperty.call(answers, questionId) ? answers[questionId] : undefined;
}

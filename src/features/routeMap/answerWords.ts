import { answerTo } from '@/domain/catalogue/routeMap/answerTo';
import type { Answers, Question } from '@/domain/catalogue/question';

export const unclearWords = '还不清楚';

/** What was answered, as it stands on the page; empty while it was not. */
export function answerWords(question: Question, answers: Answers): string {
  const chosen = answerTo(answers, question.questionId);
  if (chosen === undefined) return '';
  if (chosen.length === 0) return unclearWords;

  const words = question.options.filter(({ optionId }) => chosen.includes(optionId));
  return words.map((option) => option.words).join('、');
}

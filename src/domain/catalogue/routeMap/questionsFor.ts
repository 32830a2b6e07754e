import type { Catalogue } from '../catalogue';
import type { Answers, Question } from '../question';
import { answerTo } from './answerTo';
import { answerStates } from './answerStates';

interface Query {
  readonly catalogue: Catalogue;
  readonly answers: Answers;
}

/** The questions that this project is asked, in order. */
export function questionsFor({ catalogue, answers }: Query): Question[] {
  const states = [...answerStates(catalogue.questions, answers).values()];
  return states.filter(({ isAsked }) => isAsked !== 'no').map(({ question }) => question);
}

/** The first question still to be answered; undefined when all are. */
export function nextQuestion(query: Query): Question | undefined {
  return questionsFor(query).find(({ questionId }) => answerTo(query.answers, questionId) === undefined);
}

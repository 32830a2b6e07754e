import type { Answers, Condition, ConditionGroup, Question } from '../question';
import { answerTo } from './answerTo';
import { allOf, anyOf, type Certainty } from './certainty';

/** One question in the light of the answers before it. */
export interface AnswerState {
  readonly question: Question;
  /** Whether this project is asked it. */
  readonly isAsked: Certainty;
  /** Undefined while not answered; empty for 还不清楚. */
  readonly chosen: readonly string[] | undefined;
}

export type AnswerStates = ReadonlyMap<string, AnswerState>;

/** Every question by its id, in order. One that may have to be asked is asked. */
export function answerStates(questions: readonly Question[], answers: Answers): AnswerStates {
  const states = new Map<string, AnswerState>();
  for (const question of questions) {
    const { questionId } = question;
    const chosen = answerTo(answers, questionId);
    states.set(questionId, { question, isAsked: groupsHold(question.appliesWhen, states), chosen });
  }
  return states;
}

/** Whether every group holds. What nobody asks can never be ruled out: a condition on it stays `maybe`. */
export function groupsHold(groups: readonly ConditionGroup[], states: AnswerStates): Certainty {
  return allOf(groups.map((group) => groupHolds(group, states)));
}

export function groupHolds(group: ConditionGroup, states: AnswerStates): Certainty {
  return anyOf(group.anyOf.map((condition) => conditionHolds(condition, states)));
}

export function conditionHolds({ questionId, isOneOf }: Condition, states: AnswerStates): Certainty {
  const state = states.get(questionId);
  if (state === undefined) return 'maybe';
  if (state.isAsked === 'no') return 'no';
  if (state.chosen === undefined || state.chosen.length === 0) return 'maybe';

  return state.chosen.some((optionId) => isOneOf.includes(optionId)) ? state.isAsked : 'no';
}

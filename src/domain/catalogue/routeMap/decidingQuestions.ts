import type { ConditionGroup, Question } from '../question';
import { conditionHolds, groupHolds, type AnswerState, type AnswerStates } from './answerStates';

/** The questions whose answers would settle what these groups leave open, in the order in which they are asked. */
export function decidingQuestions(groups: readonly ConditionGroup[], states: AnswerStates): Question[] {
  const ids = openIds(groups, states);
  return [...states.values()].map(({ question }) => question).filter(({ questionId }) => ids.has(questionId));
}

function openIds(groups: readonly ConditionGroup[], states: AnswerStates): ReadonlySet<string> {
  const conditions = groups
    .filter((group) => groupHolds(group, states) === 'maybe')
    .flatMap((group) => group.anyOf)
    .filter((condition) => conditionHolds(condition, states) === 'maybe');
  return new Set(conditions.flatMap(({ questionId }) => sourcesOf(states.get(questionId), states)));
}

/** An answer given only in case its question applies is opened by what decides about the question. */
function sourcesOf(state: AnswerState | undefined, states: AnswerStates): string[] {
  if (state === undefined) return [];

  const { question, isAsked, chosen } = state;
  const own = chosen === undefined || chosen.length === 0 ? [question.questionId] : [];
  return isAsked === 'maybe' ? [...openIds(question.appliesWhen, states), ...own] : own;
}

import type { Condition, ConditionGroup, Question } from '../question';

/** Ways that are tried before giving up; only a catalogue made to puzzle needs more. */
const MOST_STEPS = 20_000;

/** By questionId the options that may still be its answer on this way. */
type Open = ReadonlyMap<string, readonly string[]>;

/**
 * Whether some answers meet every group, with every question that they rest on being asked too. Several options of one
 * question meet conditions together only where the question takes several. True also where the search was given up.
 * Expects conditions that name known questions, as conditionProblems checks.
 */
export function canHold(groups: readonly ConditionGroup[], questions: readonly Question[]): boolean {
  const questionById = new Map(questions.map((question) => [question.questionId, question]));
  let steps = 0;

  function isMet([group, ...others]: readonly ConditionGroup[], open: Open): boolean {
    steps += 1;
    if (!group || steps > MOST_STEPS) return true;
    return group.anyOf.some((condition) => isMetBy(condition, others, open));
  }

  function isMetBy(
    { questionId, isOneOf }: Condition,
    others: readonly ConditionGroup[],
    open: Open,
  ): boolean {
    const question = questionById.get(questionId);
    if (!question) return false;

    const before = open.get(questionId);
    const allowed = before ?? question.options.map(({ optionId }) => optionId);
    const left = allowed.filter((optionId) => isOneOf.includes(optionId));
    if (left.length === 0 && !question.isMultiple) return false;

    const asked = before ? [] : question.appliesWhen;
    return isMet([...asked, ...others], new Map(open).set(questionId, question.isMultiple ? allowed : left));
  }

  return isMet(groups, new Map());
}

import type { Condition, ConditionGroup, Question } from '@/domain/catalogue/question';

/** A condition to begin with: the question's first option. */
export function conditionOn({ questionId, options }: Question): Condition {
  return { questionId, isOneOf: options.slice(0, 1).map(({ optionId }) => optionId) };
}

/** With the group at this place changed; a group without conditions is no condition and goes. */
export function withGroup(
  groups: readonly ConditionGroup[],
  place: number,
  change: (conditions: Condition[]) => Condition[],
): ConditionGroup[] {
  return groups.flatMap((group, position) => {
    if (position !== place) return [group];
    const anyOf = change(group.anyOf);
    return anyOf.length === 0 ? [] : [{ anyOf }];
  });
}

/** Chosen or no longer chosen; the last one stays, for a condition on nothing says nothing. */
export function toggledOption({ questionId, isOneOf }: Condition, optionId: string): Condition {
  if (!isOneOf.includes(optionId)) return { questionId, isOneOf: [...isOneOf, optionId] };
  const left = isOneOf.filter((each) => each !== optionId);
  return { questionId, isOneOf: left.length === 0 ? isOneOf : left };
}

import type { PrerequisiteGroup } from '../catalogue';
import type { Condition, ConditionGroup, Question } from '../question';

/** “企业投资项目备案或企业投资项目核准;建设用地规划许可证”, each group on its own; “没有” where there is none. */
export function prerequisiteWords(
  groups: readonly PrerequisiteGroup[],
  nameOf: (itemId: string) => string,
): string {
  return groups.map(({ anyOf }) => anyOf.map(nameOf).join('或')).join(';') || '没有';
}

/** “‘要建哪类项目’选了工业厂房或仓储;并且…”; “所有项目” where there is no condition. */
export function conditionWords(groups: readonly ConditionGroup[], questions: readonly Question[]): string {
  return groups.map((group) => groupWords(group, questions)).join(';并且') || '所有项目';
}

function groupWords({ anyOf }: ConditionGroup, questions: readonly Question[]): string {
  return anyOf.map((condition) => oneConditionWords(condition, questions)).join(',或者');
}

/** Ids stand for what is not there, so that a broken condition can still be read. */
function oneConditionWords({ questionId, isOneOf }: Condition, questions: readonly Question[]): string {
  const question = questions.find((each) => each.questionId === questionId);
  const options = isOneOf.map(
    (id) => question?.options.find(({ optionId }) => optionId === id)?.words ?? `(已删除的选项 ${id})`,
  );
  return `“${question?.words ?? `(已删除的问题 ${questionId})`}”选了${options.map((each) => `“${each}”`).join('或')}`;
}

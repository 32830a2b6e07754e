import type { Catalogue } from '../catalogue';
import type { Condition, Question } from '../question';
import type { CatalogueProblem } from './CatalogueProblem';
import { fieldOf, kindNames } from './fieldNames';

/** Papers and departments that no item names, questions whose answers change nothing, options that nothing tells apart. */
export function uselessParts({ departments, materials, questions, items }: Catalogue): CatalogueProblem[] {
  const working = new Set(items.map(({ departmentId }) => departmentId));
  const asked = new Set(items.flatMap((item) => item.materials.map(({ materialId }) => materialId)));
  const groups = [...questions, ...items].flatMap(({ appliesWhen }) => appliesWhen);
  const conditions = groups.flatMap(({ anyOf }) => anyOf);
  return [
    ...departments
      .filter(({ departmentId }) => !working.has(departmentId))
      .map(({ departmentId: id, name }) => unused('department', id, name)),
    ...materials
      .filter(({ materialId }) => !asked.has(materialId))
      .map(({ materialId: id, name }) => unused('material', id, name)),
    ...questions.flatMap((question) =>
      idleOptions(question, conditions).map((words) => ({
        place: { kind: 'question', id: question.questionId } as const,
        field: 'options',
        sentence: `${fieldOf('question', question.words, 'options')}:${words}`,
      })),
    ),
  ];
}

function unused(kind: 'department' | 'material', id: string, name: string): CatalogueProblem {
  return { place: { kind, id }, field: 'name', sentence: `${kindNames[kind]}“${name}”没有事项用到。` };
}

/** Options that the same conditions name lead to the same items; where none is named, the whole question is idle. */
function idleOptions({ questionId, options }: Question, conditions: readonly Condition[]): string[] {
  const naming = conditions.filter((condition) => condition.questionId === questionId);
  if (naming.length === 0) return ['怎么回答都不影响任何事项和问题。'];

  const alike = new Map<string, string[]>();
  for (const { optionId, words } of options) {
    const effect = naming.map(({ isOneOf }) => (isOneOf.includes(optionId) ? '1' : '0')).join('');
    alike.set(effect, [...(alike.get(effect) ?? []), words]);
  }
  return [...alike.values()]
    .filter((words) => words.length > 1)
    .map((words) => `${words.map((each) => `“${each}”`).join('、')}选哪个结果都一样。`);
}

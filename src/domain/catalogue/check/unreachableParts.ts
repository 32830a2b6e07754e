import type { Catalogue } from '../catalogue';
import type { CatalogueProblem } from './CatalogueProblem';
import { canHold } from './canHold';
import { fieldOf } from './fieldNames';

/** Questions that are never asked and items that no project ever needs, because their conditions exclude each other. */
export function unreachableParts({ questions, items }: Catalogue): CatalogueProblem[] {
  const silent = questions.filter(({ appliesWhen }) => !canHold(appliesWhen, questions));
  const unwanted = items.filter(({ appliesWhen }) => !canHold(appliesWhen, questions));
  return [
    ...silent.map(({ questionId, words }) => ({
      place: { kind: 'question', id: questionId } as const,
      field: 'appliesWhen',
      sentence: `${fieldOf('question', words, 'appliesWhen')}:这些条件不可能同时成立,这个问题永远问不到。`,
    })),
    ...unwanted.map(({ itemId, name }) => ({
      place: { kind: 'item', id: itemId } as const,
      field: 'appliesWhen',
      sentence: `${fieldOf('item', name, 'appliesWhen')}:怎么回答都不会用到这个事项。`,
    })),
  ];
}

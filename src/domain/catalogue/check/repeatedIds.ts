import type { Catalogue } from '../catalogue';
import type { CataloguePlace, CatalogueProblem } from './CatalogueProblem';
import { fieldOf, kindNames } from './fieldNames';

/** Ids that two entries of one list bear, among them the options of a question and the papers of an item. */
export function repeatedIds({ departments, materials, questions, items }: Catalogue): CatalogueProblem[] {
  return [
    ...repeatedEntries(
      'department',
      'departmentId',
      departments.map(({ departmentId }) => departmentId),
    ),
    ...repeatedEntries(
      'material',
      'materialId',
      materials.map(({ materialId }) => materialId),
    ),
    ...repeatedEntries(
      'question',
      'questionId',
      questions.map(({ questionId }) => questionId),
    ),
    ...repeatedEntries(
      'item',
      'itemId',
      items.map(({ itemId }) => itemId),
    ),
    ...questions.flatMap(({ questionId, words, options }) =>
      repeated(options.map(({ optionId }) => optionId)).map((id) => ({
        place: { kind: 'question', id: questionId } as const,
        field: 'options',
        sentence: `${fieldOf('question', words, 'options')}:选项编号 ${id} 重复了。`,
      })),
    ),
    ...items.flatMap(({ itemId, name, materials: needs }) =>
      repeated(needs.map(({ materialId }) => materialId)).map((id) => ({
        place: { kind: 'item', id: itemId } as const,
        field: 'materials',
        sentence: `${fieldOf('item', name, 'materials')}:材料 ${id} 列了不止一次。`,
      })),
    ),
  ];
}

function repeatedEntries(kind: CataloguePlace['kind'], field: string, ids: string[]): CatalogueProblem[] {
  return repeated(ids).map((id) => ({
    place: { kind, id },
    field,
    sentence: `${kindNames[kind]}编号 ${id} 重复了。`,
  }));
}

function repeated(ids: string[]): string[] {
  return [...new Set(ids.filter((id, position) => ids.indexOf(id) !== position))];
}

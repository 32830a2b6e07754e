import { Catalogue } from '../catalogue';
import type { ServiceItem } from '../catalogue';
import type { CatalogueChange } from './CatalogueChange';
import { departmentFields, itemFields, materialFields, paperFields, questionFields } from './fieldWords';
import { listChanges } from './listChanges';

interface Both {
  readonly before: Catalogue;
  readonly after: Catalogue;
}

/** Every difference in words: items first, then questions, papers, departments. The version does not count. */
export function catalogueChanges(before: Catalogue, after: Catalogue): CatalogueChange[] {
  // Parsing gives both the same order of keys, so that equal parts are equal as text.
  const both = { before: Catalogue.parse(before), after: Catalogue.parse(after) };
  return [
    ...itemChanges(both),
    ...questionChanges(both),
    ...materialChanges(both),
    ...listChanges({
      ...({ kind: 'department', before: both.before.departments, after: both.after.departments } as const),
      idOf: ({ departmentId }) => departmentId,
      nameOf: ({ name }) => name,
      fields: () => departmentFields,
    }),
  ];
}

/** Conditions are said in the words of the questions after: new words of a question are one change, not one an item. */
function itemChanges(both: Both): CatalogueChange[] {
  const { before, after } = both;
  const fields = itemFields({ questions: questionsOf(both), nameOf: namesIn(both) });
  const materials = [...after.materials, ...before.materials];

  return listChanges<ServiceItem>({
    ...({ kind: 'item', before: before.items, after: after.items } as const),
    idOf: ({ itemId }) => itemId,
    nameOf: ({ name }) => name,
    fields: (was, is) => [...fields, ...paperFields(materials, [was, is])],
  });
}

function questionChanges(both: Both): CatalogueChange[] {
  return listChanges({
    ...({ kind: 'question', before: both.before.questions, after: both.after.questions } as const),
    idOf: ({ questionId }) => questionId,
    nameOf: ({ words }) => words,
    fields: () => questionFields(questionsOf(both)),
  });
}

function materialChanges(both: Both): CatalogueChange[] {
  return listChanges({
    ...({ kind: 'material', before: both.before.materials, after: both.after.materials } as const),
    idOf: ({ materialId }) => materialId,
    nameOf: ({ name }) => name,
    fields: () => materialFields(namesIn(both)),
  });
}

/** The questions after, then those of before that are gone. */
function questionsOf({ before, after }: Both) {
  const later = new Set(after.questions.map(({ questionId }) => questionId));
  return [...after.questions, ...before.questions.filter(({ questionId }) => !later.has(questionId))];
}

/** Departments and items by id, as they are called after or were called before. */
function namesIn({ before, after }: Both): (id: string) => string {
  const names = new Map(
    [before, after].flatMap(({ departments, items }) => [
      ...departments.map(({ departmentId, name }) => [departmentId, name] as const),
      ...items.map(({ itemId, name }) => [itemId, name] as const),
    ]),
  );
  return (id) => names.get(id) ?? id;
}

import { Catalogue } from '../catalogue';
import type { CataloguePlace } from '../check/CatalogueProblem';
import { mergeLists } from './mergeLists';

interface ThreeWays {
  /** What both began with. */
  readonly base: Catalogue;
  readonly mine: Catalogue;
  readonly theirs: Catalogue;
}

export interface MergedCatalogue {
  readonly merged: Catalogue;
  /** What both changed, each otherwise: there `merged` has theirs. */
  readonly conflicts: readonly CataloguePlace[];
}

/** Two people's changes together, part by part: an item that only one of them touched is as that one left it. */
export function mergeCatalogues(ways: ThreeWays): MergedCatalogue {
  const [base, mine, theirs] = [ways.base, ways.mine, ways.theirs].map((each) => Catalogue.parse(each));
  if (!base || !mine || !theirs) throw new Error('three catalogues in, three out');

  const items = mergeLists({
    ...{ base: base.items, mine: mine.items, theirs: theirs.items },
    idOf: ({ itemId }) => itemId,
  });
  const questions = mergeLists({
    ...{ base: base.questions, mine: mine.questions, theirs: theirs.questions },
    idOf: ({ questionId }) => questionId,
  });
  const materials = mergeLists({
    ...{ base: base.materials, mine: mine.materials, theirs: theirs.materials },
    idOf: ({ materialId }) => materialId,
  });
  const departments = mergeLists({
    ...{ base: base.departments, mine: mine.departments, theirs: theirs.departments },
    idOf: ({ departmentId }) => departmentId,
  });

  return {
    merged: {
      version: theirs.version,
      departments: departments.merged,
      materials: materials.merged,
      questions: questions.merged,
      items: items.merged,
    },
    conflicts: [
      ...items.conflictIds.map((id) => ({ kind: 'item', id }) as const),
      ...questions.conflictIds.map((id) => ({ kind: 'question', id }) as const),
      ...materials.conflictIds.map((id) => ({ kind: 'material', id }) as const),
      ...departments.conflictIds.map((id) => ({ kind: 'department', id }) as const),
    ],
  };
}

/** Whether two catalogues say the same, whatever their version and the order in which fields were written. */
export function isSameCatalogue(one: Catalogue, other: Catalogue): boolean {
  return one === other || textOf(one) === textOf(other);
}

function textOf(catalogue: Catalogue): string {
  return JSON.stringify({ ...Catalogue.parse(catalogue), version: '' });
}

import { Catalogue } from '../catalogue';
import type { CatalogueCheck } from './CatalogueProblem';
import { conditionProblems } from './conditionProblems';
import { cycleProblems } from './cycleProblems';
import { itemWarnings } from './itemWarnings';
import { repeatedIds } from './repeatedIds';
import { shapeProblems } from './shapeProblems';
import { unknownIds } from './unknownIds';
import { unreachableParts } from './unreachableParts';
import { uselessParts } from './uselessParts';

/**
 * Everything that is wrong with a catalogue, or odd about it. While fields are missing or of a wrong kind, only those
 * are told. What can never be reached is told once every condition names something that is there.
 * @param before the catalogue that this one is to follow: it still knows the names of what was removed
 */
export function checkCatalogue(catalogue: unknown, { before }: { before?: Catalogue } = {}): CatalogueCheck {
  const parsed = Catalogue.safeParse(catalogue);
  if (!parsed.success) return { errors: shapeProblems(catalogue, parsed.error), warnings: [] };

  const { data } = parsed;
  const names = namesIn(before);
  const nameOf = (id: string) => (names.has(id) ? `“${names.get(id)}”` : ` ${id}`);
  const wrongConditions = conditionProblems(data);
  return {
    errors: [
      ...repeatedIds(data),
      ...unknownIds(data, nameOf),
      ...cycleProblems(data),
      ...wrongConditions,
      ...(wrongConditions.length === 0 ? unreachableParts(data) : []),
    ],
    warnings: [...itemWarnings(data), ...uselessParts(data)],
  };
}

function namesIn(catalogue: Catalogue | undefined): Map<string, string> {
  if (!catalogue) return new Map();
  const { items, materials, departments } = catalogue;
  return new Map([
    ...departments.map(({ departmentId, name }) => [departmentId, name] as const),
    ...materials.map(({ materialId, name }) => [materialId, name] as const),
    ...items.map(({ itemId, name }) => [itemId, name] as const),
  ]);
}

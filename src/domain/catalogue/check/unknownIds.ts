import type { Catalogue, ServiceItem } from '../catalogue';
import type { CatalogueProblem } from './CatalogueProblem';
import { fieldOf } from './fieldNames';

/** By id what the catalogue, or the one before it, calls its items, papers and departments. */
export type NameOf = (id: string) => string;

/** Departments, papers and items that are named and not there. */
export function unknownIds(catalogue: Catalogue, nameOf: NameOf): CatalogueProblem[] {
  const itemIds = new Set(catalogue.items.map(({ itemId }) => itemId));
  return [
    ...catalogue.materials.flatMap(({ materialId, name, resultOf = [] }) =>
      resultOf
        .filter((id) => !itemIds.has(id))
        .map((id) => ({
          place: { kind: 'material', id: materialId } as const,
          field: 'resultOf',
          sentence: `${fieldOf('material', name, 'resultOf')}:目录里没有${nameOf(id)}。`,
        })),
    ),
    ...catalogue.items.flatMap((item) => unknownOfItem(item, { catalogue, itemIds, nameOf })),
  ];
}

function unknownOfItem(
  item: ServiceItem,
  { catalogue, itemIds, nameOf }: { catalogue: Catalogue; itemIds: Set<string>; nameOf: NameOf },
): CatalogueProblem[] {
  const departmentIds = new Set(catalogue.departments.map(({ departmentId }) => departmentId));
  const materialIds = new Set(catalogue.materials.map(({ materialId }) => materialId));
  const fields = [
    { field: 'departmentId', named: [item.departmentId], known: departmentIds },
    { field: 'materials', named: item.materials.map(({ materialId }) => materialId), known: materialIds },
    { field: 'prerequisites', named: item.prerequisites.flatMap(({ anyOf }) => anyOf), known: itemIds },
  ];

  return fields.flatMap(({ field, named, known }) =>
    [...new Set(named)]
      .filter((id) => !known.has(id))
      .map((id) => ({
        place: { kind: 'item', id: item.itemId } as const,
        field,
        sentence: `${fieldOf('item', item.name, field)}:目录里没有${nameOf(id)}。`,
      })),
  );
}

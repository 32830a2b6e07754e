import type { Catalogue, Material, MaterialNeed } from '../catalogue/catalogue';
import { findItem, getMaterial } from '../catalogue/findItem';

export interface NeededPaper {
  readonly materialId: string;
  readonly name: string;
  readonly hint: string;
  /** 主件 of at least one of the items. */
  readonly isPrimary: boolean;
  readonly originals: number;
  readonly copies: number;
  readonly itemNames: readonly string[];
}

export interface PapersOfRequest {
  /** What the enterprise brings: 主件 first. */
  readonly toBring: readonly NeededPaper[];
  /** Forms that the specialist fills in (A2). */
  readonly filledBySpecialist: readonly string[];
  /** Results of other items of this request: they come by themselves. */
  readonly comingAsResults: readonly string[];
}

interface Use {
  readonly itemName: string;
  readonly need: MaterialNeed;
  readonly material: Material;
}

/** Every paper that the chosen items ask for, once each, however many of them want it. */
export function neededPapers({
  catalogue,
  itemIds,
}: {
  readonly catalogue: Catalogue;
  readonly itemIds: readonly string[];
}): PapersOfRequest {
  const uses = itemIds.flatMap((itemId) => usesOf(catalogue, itemId));
  const isResult = ({ material }: Use) => (material.resultOf ?? []).some((id) => itemIds.includes(id));
  const isForm = ({ material }: Use) => material.filledBySpecialist === true;

  return {
    toBring: merged(uses.filter((use) => !isResult(use) && !isForm(use))),
    filledBySpecialist: namesOf(uses.filter(isForm)),
    comingAsResults: namesOf(uses.filter((use) => isResult(use) && !isForm(use))),
  };
}

function usesOf(catalogue: Catalogue, itemId: string): Use[] {
  const serviceItem = findItem({ catalogue, itemId });
  return (serviceItem?.materials ?? []).map((need) => ({
    itemName: serviceItem?.name ?? '',
    need,
    material: getMaterial({ catalogue, materialId: need.materialId }),
  }));
}

function namesOf(uses: readonly Use[]): string[] {
  return [...new Set(uses.map(({ material }) => material.name))];
}

function merged(uses: readonly Use[]): NeededPaper[] {
  const byId = new Map<string, NeededPaper>();
  for (const use of uses)
    byId.set(use.material.materialId, mergedWith(byId.get(use.material.materialId), use));

  return [...byId.values()].sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
}

function mergedWith(known: NeededPaper | undefined, { itemName, need, material }: Use): NeededPaper {
  return {
    materialId: material.materialId,
    name: material.name,
    hint: material.hint ?? '',
    isPrimary: need.isPrimary || (known?.isPrimary ?? false),
    originals: Math.max(need.originals, known?.originals ?? 0),
    copies: Math.max(need.copies, known?.copies ?? 0),
    itemNames: [...(known?.itemNames ?? []), itemName],
  };
}

import type { CataloguePlace } from '../check/CatalogueProblem';

/** One difference between two catalogues, in words. */
export interface CatalogueChange {
  readonly place: CataloguePlace;
  /** `建筑工程施工许可证:承诺时限 3 个工作日 → 2 个工作日` */
  readonly sentence: string;
}

/** How a field of a part reads; fields with the same words before and after have not changed. */
export type FieldWords<Part> = readonly (readonly [field: string, words: (part: Part) => string])[];

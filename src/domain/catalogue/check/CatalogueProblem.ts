/** The part of a catalogue that a problem is about; a page can lead there. */
export interface CataloguePlace {
  readonly kind: 'item' | 'question' | 'material' | 'department' | 'catalogue';
  /** The part's id; '' for the catalogue as a whole, and where the part has no id that could be read. */
  readonly id: string;
}

export interface CatalogueProblem {
  readonly place: CataloguePlace;
  /** The field's key, such as `promisedLimitWd`. */
  readonly field: string;
  /** Names the part and the field. */
  readonly sentence: string;
}

/** Errors keep a catalogue from being published; warnings are for the district to weigh. */
export interface CatalogueCheck {
  readonly errors: readonly CatalogueProblem[];
  readonly warnings: readonly CatalogueProblem[];
}

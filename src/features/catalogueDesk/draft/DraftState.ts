import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { CataloguePlace } from '@/domain/catalogue/check/CatalogueProblem';

/** What the server holds. */
export interface Desk {
  readonly current: { readonly number: number; readonly catalogue: Catalogue };
  readonly draft: {
    readonly revision: number;
    /** Null where nothing waits to be published. */
    readonly catalogue: Catalogue | null;
    readonly saverName: string;
    /** ISO instant. */
    readonly savedAt: string;
  };
}

/** What both somebody else and this phone changed; the draft has theirs, mine is kept here. */
export interface DraftConflict {
  readonly byName: string;
  readonly mine: Catalogue;
  readonly places: readonly CataloguePlace[];
}

/** The last removal, which can be taken back. */
export interface Removal {
  readonly words: string;
  readonly before: Catalogue;
  readonly after: Catalogue;
}

export interface DraftState {
  readonly current: Desk['current'];
  readonly revision: number;
  /** As the server has it. */
  readonly stored: Catalogue;
  /** As it is on screen. */
  readonly working: Catalogue;
  readonly saving: 'saved' | 'waiting' | 'saving' | 'failed';
  /** The sentence for a saving that failed. */
  readonly problem: string;
  /** ISO instant of the last saving; '' before the first. */
  readonly savedAt: string;
  readonly saverName: string;
  readonly conflict: DraftConflict | null;
  readonly removal: Removal | null;
}

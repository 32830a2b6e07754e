import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { Desk } from './DraftState';

/** Everything that the draft needs of the world. */
export interface DraftGateway {
  readonly load: () => Promise<Desk>;
  readonly save: (wish: {
    revision: number;
    catalogue: Catalogue;
    commandId: string;
  }) => Promise<{ revision: number }>;
  readonly newCommandId: () => string;
  /** Why a saving failed: somebody was faster, there is no network, or the sentence says it all. */
  readonly faultOf: (error: unknown) => { kind: 'conflict' | 'offline' | 'other'; sentence: string };
  /** Runs once after so many ms; answers how to call it off. */
  readonly later: (ms: number, run: () => void) => () => void;
  /** ISO instant. */
  readonly now: () => string;
  /** What is not saved yet lies on the phone. */
  readonly unsaved: UnsavedStore;
}

export interface Unsaved {
  readonly base: Catalogue;
  readonly working: Catalogue;
}

export interface UnsavedStore {
  readonly read: () => Unsaved | undefined;
  readonly write: (unsaved: Unsaved) => void;
  readonly clear: () => void;
}

import type { MergedDraft } from '@/domain/request/mergeDrafts';
import type { RequestDraft } from '@/domain/request/RequestDraft';

export interface DraftConflict {
  readonly merged: MergedDraft;
  readonly mine: RequestDraft;
  readonly theirs: RequestDraft;
  readonly version: number;
  readonly device: string;
  /** ISO instant. */
  readonly savedAt: string;
}

export interface SyncState {
  /** Whether the phone's copy waits for a network. */
  readonly isWaiting: boolean;
  readonly conflict: DraftConflict | undefined;
  /** What an older form held and this one has no place for. */
  readonly lost: readonly string[];
  /** The case that the draft became on another device; empty while it did not. */
  readonly caseId: string;
  /** Whether this phone had written more than was handed in: that is a draft of its own now. */
  readonly hasExtra: boolean;
  readonly problem: string;
}

export const quiet: SyncState = {
  ...{ isWaiting: false, conflict: undefined, lost: [] },
  ...{ caseId: '', hasExtra: false, problem: '' },
};

import { useEffect, useRef, useState } from 'react';
import { useDidHide } from '@tarojs/taro';
import type { DraftFieldName } from '@/domain/request/draftFields';
import type { Side } from '@/domain/request/mergeDrafts';
import type { RequestDraft } from '@/domain/request/RequestDraft';
import { DraftSync, quiet, type SyncState } from './DraftSync';
import type { DraftOwner } from './draftStore';

export interface DraftSyncing extends SyncState {
  readonly restart: () => void;
  readonly choose: (sides: Partial<Record<DraftFieldName, Side>>) => void;
  /** The person has read what could not be taken over. */
  readonly forgetLost: () => void;
}

interface Setting {
  readonly owner: DraftOwner;
  readonly draft: RequestDraft;
  /** What could not be taken over from an older form on this phone. */
  readonly lost: readonly string[];
  /** As it is this moment, also between two renderings. */
  readonly current: () => RequestDraft;
  readonly keep: (draft: RequestDraft) => void;
  readonly drop: () => void;
}

/** How long nobody types before the server is told, in ms. */
const PAUSE_MS = 1_500;
/** How soon it is tried again without a network, in ms. */
const RETRY_MS = 10_000;

/** Keeps the server's copy of the form up to date: after a pause, when the page hides, and when a network is back. */
export function useDraftSync({ owner, draft, lost, current, keep, drop }: Setting): DraftSyncing {
  const [state, setState] = useState<SyncState>({ ...quiet, lost });
  const latest = useRef({ current, keep, drop });
  latest.current = { current, keep, drop };
  const [sync] = useState(
    () =>
      new DraftSync({
        owner,
        current: () => latest.current.current(),
        keep: (next) => latest.current.keep(next),
        drop: () => latest.current.drop(),
        show: (change) => setState((before) => ({ ...before, ...change })),
      }),
  );

  useEffect(() => void sync.open(), [sync]);
  useEffect(() => {
    const timer = setTimeout(() => void sync.run(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [sync, draft]);
  useEffect(() => {
    if (!state.isWaiting) return undefined;

    const timer = setInterval(() => void sync.run(), RETRY_MS);
    return () => clearInterval(timer);
  }, [sync, state.isWaiting]);
  useDidHide(() => void sync.run());
  useEffect(() => () => void sync.run(), [sync]);

  const { conflict } = state;
  return {
    ...state,
    restart: () => sync.restart(),
    choose: (sides) => void (conflict && sync.choose(conflict, sides)),
    forgetLost: () => setState((before) => ({ ...before, lost: [] })),
  };
}

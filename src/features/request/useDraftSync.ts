import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { DraftFieldName } from '@/domain/request/draftFields';
import type { Side } from '@/domain/request/mergeDrafts';
import type { RequestDraft } from '@/domain/request/RequestDraft';
import { useSteadySync } from '../live/useSteadySync';
import { DraftSync } from './DraftSync';
import { takeDraft } from './draftQuestion';
import type { DraftOwner } from './draftStore';
import { quiet, type SyncState } from './SyncState';

export interface DraftSyncing extends SyncState {
  readonly restart: () => void;
  /** Hands the request in, and answers what that answers. */
  readonly handIn: <T>(submit: () => Promise<T>) => Promise<T>;
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

/** Keeps the server's copy of the form up to date: after a pause, when the page hides, and when a network is back. */
export function useDraftSync({ owner, draft, lost, current, keep, drop }: Setting): DraftSyncing {
  const [state, setState] = useState<SyncState>({ ...quiet, lost });
  const latest = useRef({ current, keep, drop });
  latest.current = { current, keep, drop };
  const client = useQueryClient();
  const [sync] = useState(
    () =>
      new DraftSync({
        owner,
        read: (draftId) => takeDraft(client, draftId),
        current: () => latest.current.current(),
        keep: (next) => latest.current.keep(next),
        drop: () => latest.current.drop(),
        show: (change) => setState((before) => ({ ...before, ...change })),
      }),
  );

  useSteadySync({ sync, typed: draft, isWaiting: state.isWaiting });

  const { conflict } = state;
  return {
    ...state,
    restart: () => sync.restart(),
    handIn: (submit) => sync.handIn(submit),
    choose: (sides) => void (conflict && sync.choose(conflict, sides)),
    forgetLost: () => setState((before) => ({ ...before, lost: [] })),
  };
}

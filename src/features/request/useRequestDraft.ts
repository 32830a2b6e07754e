import { serverNow } from '@/api/serverClock';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReadDraft } from '@/domain/request/readDraft';
import { hasContent, type RequestDraft } from '@/domain/request/RequestDraft';
import { forgetWaiting, resumeWaiting } from '@/features/files/waitingFiles';
import { keepAsExtra, removeLater } from './draftOutbox';
import { adoptGuestDraft, clearDraft, readStored, saveDraft, type DraftOwner } from './draftStore';
import { findLastProject, type DraftProject } from './lastProject';
import { newDraft, type Requester } from './newDraft';
import { requestPlace } from './requestPlace';
import { clearSynced } from './syncedDraft';
import { useDraftSync, type DraftSyncing } from './useDraftSync';
import { withArrived } from './withArrived';

export interface DraftEditing {
  readonly draft: RequestDraft;
  /** Whether the draft was found from an earlier visit, and the person has not yet said what to do with it. */
  readonly isResumable: boolean;
  /** Every change is on the phone's storage before the next one can be made. */
  readonly change: (edit: (draft: RequestDraft) => RequestDraft) => void;
  /** The project of the last request from this phone, to be taken over with one tap. */
  readonly lastProject: DraftProject | undefined;
  /** How the phone's copy and the server's get along. */
  readonly sync: DraftSyncing;
  readonly resume: () => void;
  readonly startAnew: () => void;
  /** Once the request is filed. */
  readonly discard: () => void;
}

/** The form of one person and one mode, kept on the phone as it is typed. Who comes straight from it goes on unasked. */
export function useRequestDraft(
  owner: Requester,
  { isContinuing = false }: { readonly isContinuing?: boolean } = {},
): DraftEditing {
  const { accountId, mode } = owner;
  const [found] = useState(() => openDraft(owner));
  const [lastProject] = useState(() => findLastProject(accountId));
  const [draft, setDraft] = useState<RequestDraft>(() => found?.draft ?? newDraft(owner));
  const [isResumable, setResumable] = useState(
    !isContinuing && found !== undefined && hasContent(found.draft),
  );
  const latest = useRef(draft);
  useEffect(() => adoptGuestDraft({ accountId, mode }), [accountId, mode]);

  function keep(next: RequestDraft): void {
    latest.current = next;
    setDraft(next);
  }

  function begin(): void {
    discard();
    keep(newDraft(owner));
    sync.restart();
    setResumable(false);
  }

  function discard(): void {
    const { conflict } = sync;
    if (accountId !== null && conflict !== undefined) keepAsExtra(accountId, conflict.theirs);
    clearDraft(owner);
    clearSynced(owner);
    forgetWaiting(requestPlace(latest.current));
  }

  const sync = useDraftSync({
    owner,
    draft,
    lost: found?.lost ?? [],
    current: () => latest.current,
    keep: (next) => {
      saveDraft(owner, next);
      keep(next);
    },
    drop: begin,
  });

  const isHandedIn = sync.caseId !== '';
  useEffect(() => {
    if (isHandedIn) forgetWaiting(requestPlace(latest.current));
  }, [isHandedIn]);

  function change(edit: (draft: RequestDraft) => RequestDraft): void {
    const next = { ...edit(latest.current), savedAt: serverNow() };
    saveDraft(owner, next);
    keep(next);
  }

  const changeNow = useRef(change);
  changeNow.current = change;
  // Before the fields on the page: each takes over for its own place.
  useLayoutEffect(
    () =>
      resumeWaiting(requestPlace({ commandId: draft.commandId }), (place, arrival) =>
        changeNow.current((before) => withArrived(before, place, arrival)),
      ),
    [draft.commandId],
  );

  return {
    draft,
    lastProject,
    isResumable,
    sync,
    change,
    resume: () => setResumable(false),
    startAnew: () => {
      if (accountId !== null) removeLater(accountId, latest.current.commandId);
      begin();
    },
    discard,
  };
}

function openDraft(owner: DraftOwner): ReadDraft | undefined {
  adoptGuestDraft(owner);
  return readStored(owner);
}

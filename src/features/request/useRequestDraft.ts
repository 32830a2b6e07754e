import { useEffect, useRef, useState } from 'react';
import { nextWorkingDay } from '@/domain/schedule/workingCalendar';
import { dayOf } from '@/domain/shared/time';
import { newCommandId } from '@/api/newCommandId';
import { findLastContact } from '../account/lastContact';
import { adoptGuestDraft, clearDraft, loadDraft, saveDraft, type DraftOwner } from './draftStore';
import { findLastProject, type DraftProject } from './lastProject';
import { emptyDraft, hasContent, type RequestDraft } from './RequestDraft';

/** Whose draft it is, and the name to begin the contact with. */
export type Requester = DraftOwner & { readonly myName: string };

export interface DraftEditing {
  readonly draft: RequestDraft;
  /** Whether the draft was found from an earlier visit, and the person has not yet said what to do with it. */
  readonly isResumable: boolean;
  /** Every change is on the phone's storage before the next one can be made. */
  readonly change: (edit: (draft: RequestDraft) => RequestDraft) => void;
  /** The project of the last request from this phone, to be taken over with one tap. */
  readonly lastProject: DraftProject | undefined;
  readonly resume: () => void;
  readonly startAnew: () => void;
  /** Once the request is filed. */
  readonly discard: () => void;
}

/** The form of one person and one mode, kept on the phone as it is typed. */
export function useRequestDraft(owner: Requester): DraftEditing {
  const { accountId, mode } = owner;
  const [found] = useState(() => openDraft(owner));
  const [lastProject] = useState(() => findLastProject(accountId));
  const [draft, setDraft] = useState<RequestDraft>(() => found ?? blank(owner));
  const [isResumable, setResumable] = useState(found !== undefined && hasContent(found));
  const latest = useRef(draft);
  useEffect(() => adoptGuestDraft({ accountId, mode }), [accountId, mode]);

  function keep(next: RequestDraft): void {
    latest.current = next;
    setDraft(next);
  }

  return {
    draft,
    lastProject,
    isResumable,
    change: (edit) => {
      const next = { ...edit(latest.current), savedAt: new Date().toISOString() };
      saveDraft(owner, next);
      keep(next);
    },
    resume: () => setResumable(false),
    startAnew: () => {
      clearDraft(owner);
      keep(blank(owner));
      setResumable(false);
    },
    discard: () => clearDraft(owner),
  };
}

function openDraft(owner: DraftOwner): RequestDraft | undefined {
  adoptGuestDraft(owner);
  return loadDraft(owner);
}

function blank({ accountId, mode, myName }: Requester): RequestDraft {
  const draft = emptyDraft({ mode, commandId: newCommandId() });
  const day = nextWorkingDay({ day: dayOf(new Date().toISOString()) });
  return {
    ...draft,
    contact: findLastContact(accountId) ?? { name: myName, phone: '' },
    visit: { ...draft.visit, day },
  };
}

import { newCommandId } from '@/api/newCommandId';
import { serverNow } from '@/api/serverClock';
import { nextWorkingDay } from '@/domain/schedule/workingCalendar';
import { dayOf } from '@/domain/shared/time';
import { findLastContact } from '../account/lastContact';
import type { DraftOwner } from './draftStore';
import { emptyDraft, type RequestDraft } from '@/domain/request/RequestDraft';

/** Whose draft it is, and the name to begin the contact with. */
export type Requester = DraftOwner & { readonly myName: string };

/** A form with nothing in it but what is known anyway. */
export function newDraft({ accountId, mode, myName }: Requester): RequestDraft {
  const draft = emptyDraft({ mode, commandId: newCommandId() });
  const day = nextWorkingDay({ day: dayOf(serverNow()) });
  return {
    ...draft,
    contact: findLastContact(accountId) ?? { name: myName, phone: '' },
    visit: { ...draft.visit, day },
  };
}

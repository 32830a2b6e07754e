import { api } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { hasSameContent } from '@/domain/request/mergeDrafts';
import { readDraft } from '@/domain/request/readDraft';
import { hasContent, type RequestDraft } from '@/domain/request/RequestDraft';
import { deviceName } from './deviceName';
import { keepAsExtra } from './draftOutbox';
import { loadDraft, saveDraft, type DraftOwner } from './draftStore';
import type { OpenedDraft } from './draftQuestion';
import { loadSynced, saveSynced } from './syncedDraft';

/** What became of a draft that somebody wants to go on with. */
export type Placed =
  /** The form opens it; with what an older form held and this one has no place for. */
  | { readonly is: 'here'; readonly lost: readonly string[] }
  | { readonly is: 'handedIn'; readonly caseId: string }
  /** There is none of this number any more. */
  | { readonly is: 'gone' };

/**
 * Makes one of the person's drafts the one that this phone's form opens; the one that lay there goes to the server first.
 * @throws where there is no network and the draft is not on this phone
 */
export async function placeDraft({
  owner,
  draftId,
  read,
}: {
  readonly owner: DraftOwner;
  readonly draftId: string;
  readonly read: (draftId: string) => Promise<OpenedDraft>;
}): Promise<Placed> {
  if (isPlaced({ owner, draftId })) return { is: 'here', lost: [] };

  const { draft: stored, caseId } = await read(draftId);
  if (caseId !== null) return { is: 'handedIn', caseId };
  const found = stored === null ? undefined : readDraft(stored.content);
  if (stored === null || found === undefined) return { is: 'gone' };

  const here = loadDraft(owner);
  if (here !== undefined && hasContent(here)) await putAway(owner, here);
  saveDraft(owner, found.draft);
  saveSynced(owner, { version: stored.version, base: found.draft });
  return { is: 'here', lost: found.lost };
}

/** Whether the draft is the one that this phone's form opens. */
export function isPlaced({
  owner,
  draftId,
}: {
  readonly owner: DraftOwner;
  readonly draftId: string;
}): boolean {
  return loadDraft(owner)?.commandId === draftId;
}

async function putAway(owner: DraftOwner, draft: RequestDraft): Promise<void> {
  const known = loadSynced(owner, draft.commandId);
  if (owner.accountId === null || (known !== undefined && hasSameContent(known.base, draft))) return;

  const command = { commandId: newCommandId(), version: known?.version ?? 0, device: deviceName() };
  const answer = await api.applicant.drafts.save.mutate({ ...command, draft });
  if (answer.status !== 'saved') keepAsExtra(owner.accountId, draft);
}

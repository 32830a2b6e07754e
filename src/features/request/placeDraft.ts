import { api } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { hasSameContent } from '@/domain/request/mergeDrafts';
import { readDraft } from '@/domain/request/readDraft';
import { hasContent, type RequestDraft } from '@/domain/request/RequestDraft';
import { deviceName } from './deviceName';
import { keepAsExtra } from './draftOutbox';
import { loadDraft, saveDraft, type DraftOwner } from './draftStore';
import { loadSynced, saveSynced } from './syncedDraft';

/**
 * Makes one of the person's drafts the one that this phone's form opens; the one that lay there goes to the server first.
 * @returns what an older form held and this one has no place for
 * @throws where there is no network and the draft is not on this phone
 */
export async function placeDraft({
  owner,
  draftId,
}: {
  readonly owner: DraftOwner;
  readonly draftId: string;
}): Promise<readonly string[]> {
  const here = loadDraft(owner);
  if (here?.commandId === draftId) return [];

  const { draft: stored } = await api.applicant.drafts.get.query({ draftId });
  const read = stored === null ? undefined : readDraft(stored.content);
  if (stored === null || read === undefined) return [];

  if (here !== undefined && hasContent(here)) await putAway(owner, here);
  saveDraft(owner, read.draft);
  saveSynced(owner, { version: stored.version, base: read.draft });
  return read.lost;
}

async function putAway(owner: DraftOwner, draft: RequestDraft): Promise<void> {
  const known = loadSynced(owner, draft.commandId);
  if (owner.accountId === null || (known !== undefined && hasSameContent(known.base, draft))) return;

  const command = { commandId: newCommandId(), version: known?.version ?? 0, device: deviceName() };
  const answer = await api.applicant.drafts.save.mutate({ ...command, draft });
  if (answer.status !== 'saved') keepAsExtra(owner.accountId, draft);
}

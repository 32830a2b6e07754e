import type { ApplicantOutputs } from '@/api/api';
import { CaseMode } from '@/domain/agencyCase/AgencyCase';
import { hasContent, type RequestDraft } from '@/domain/request/RequestDraft';
import { clearDraft, loadDraft, saveDraft } from './draftStore';
import { clearSynced } from './syncedDraft';

type Summary = ApplicantOutputs['drafts']['list']['drafts'][number];

/** A request that is not handed in, wherever it lies. */
export type DraftRow = Pick<
  Summary,
  'draftId' | 'mode' | 'enterpriseId' | 'projectName' | 'itemCount' | 'savedAt'
> & {
  /** Empty for this device. */
  readonly device: string;
  /** Whether the server has it. */
  readonly isSynced: boolean;
};

/** The server's drafts and those that only this phone has, newest first. */
export function draftRows({
  accountId,
  stored,
}: {
  readonly accountId: string | null;
  readonly stored: readonly Summary[];
}): DraftRow[] {
  const held = CaseMode.options.map((mode) => loadDraft({ accountId, mode })).filter(isWorthShowing);
  const isHeld = (draftId: string) => held.some(({ commandId }) => commandId === draftId);
  const isStored = (draftId: string) => stored.some((each) => each.draftId === draftId);
  const elsewhere = stored
    .filter(({ draftId }) => !isHeld(draftId))
    .map((row) => ({ ...row, isSynced: true }));
  const here = held.map((draft) => ({ ...rowOf(draft), isSynced: isStored(draft.commandId) }));
  return [...here, ...elsewhere].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

/** Takes a draft off this phone. @returns what undoes it */
export function takeOffPhone(accountId: string | null, { draftId, mode }: DraftRow): () => void {
  const owner = { accountId, mode };
  const held = loadDraft(owner);
  if (held?.commandId !== draftId) return () => undefined;

  clearDraft(owner);
  clearSynced(owner);
  return () => {
    if (loadDraft(owner) === undefined) saveDraft(owner, held);
  };
}

function isWorthShowing(draft: RequestDraft | undefined): draft is RequestDraft {
  return draft !== undefined && hasContent(draft);
}

function rowOf({ commandId, mode, enterpriseId, project, itemIds, savedAt }: RequestDraft) {
  const named = { draftId: commandId, mode, enterpriseId, projectName: project.name.trim() };
  return { ...named, itemCount: itemIds.length, device: '', savedAt: savedAt ?? '' };
}

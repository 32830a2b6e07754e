import type { RequestDraft } from '@/domain/request/RequestDraft';

import { badInput } from '../AppError';
import {
  countDraftsOf,
  findDraft,
  insertDraft,
  MOST_DRAFTS,
  replaceDraft,
} from '../repositories/requestDraftRepository';
import type { DraftDocument } from '../repositories/requestDraftRepository';
import { answerDraft, caseOfDraft } from './answerDraft';
import type { StoredDraft } from './answerDraft';
import { summaryOf } from './DraftSummary';

export interface DraftWish {
  readonly accountId: string;
  readonly commandId: string;
  /** The one that was edited; 0 where it was never saved. */
  readonly version: number;
  readonly device: string;
  /** What the form says, as this version reads it, and as it came. */
  readonly draft: RequestDraft;
  readonly json: string;
  /** ISO instant. */
  readonly now: string;
}

export type SavedDraft =
  | { readonly status: 'saved'; readonly version: number; readonly savedAt: string }
  /** Somebody saved or removed it after `version`: nothing was written. */
  | { readonly status: 'conflict'; readonly theirs: StoredDraft }
  | { readonly status: 'submitted'; readonly caseId: string };

/** Saves over exactly the version that was edited. Repeating the command answers as the first time. */
export async function saveRequestDraft(wish: DraftWish): Promise<SavedDraft> {
  const { accountId, commandId, version, device, draft, json, now } = wish;
  const key = { accountId, draftId: draft.commandId };
  const saving = {
    ...summaryOf(draft),
    accountId,
    commandId,
    device,
    json,
    version: version + 1,
    savedAt: now,
  };
  const saved = { status: 'saved', version: version + 1, savedAt: now } as const;
  if (version > 0 && (await replaceDraft(saving))) return saved;

  const stored = await findDraft(key);
  if (stored) return answerStored(stored, wish);

  const caseId = await caseOfDraft(key);
  if (caseId !== undefined) return { status: 'submitted', caseId };
  if ((await countDraftsOf(accountId)) >= MOST_DRAFTS)
    throw badInput(`您已有 ${MOST_DRAFTS} 份未提交的申请,请先提交或删除几份。`);

  if (await insertDraft(saving)) return saved;
  const faster = await findDraft(key);
  if (!faster) throw new Error('a draft is neither new nor known');
  return answerStored(faster, wish);
}

function answerStored(stored: DraftDocument, { commandId }: DraftWish): SavedDraft {
  const { version, savedAt } = stored;
  if (stored.commandId === commandId && !stored.isRemoved) return { status: 'saved', version, savedAt };
  return { status: 'conflict', theirs: answerDraft(stored) };
}

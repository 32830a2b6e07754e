import { blindIndex } from '../secrets/blindIndex';
import { openField, sealField } from '../secrets/fieldCipher';
import { collection, command } from '../database/collection';
import type { DraftSummary } from '../drafts/DraftSummary';

/** One person's request that is not handed in yet. What it says is sealed whole: it names people and numbers. */
export interface DraftDocument extends DraftSummary {
  readonly _id: string;
  readonly accountId: string;
  /** JSON of the form, of whatever version wrote it; sealed (fieldCipher). */
  readonly content: string;
  /** The last command, so that a repeated one is known. */
  readonly commandId: string;
  readonly isRemoved: boolean;
}

export interface DraftKey {
  readonly accountId: string;
  /** The number that the request will be submitted under. */
  readonly draftId: string;
}

const drafts = collection<DraftDocument>('drafts');

/** As many as one person may keep at a time. */
export const MOST_DRAFTS = 30;
const REMOVED_KEPT_MS = 24 * 60 * 60 * 1000;

function documentIdOf({ accountId, draftId }: DraftKey): string {
  return `drf_${blindIndex({ value: `${accountId}\n${draftId}`, place: 'drafts' }).slice(0, 24)}`;
}

function placeOf(key: DraftKey): string {
  return `drafts.content/${documentIdOf(key)}`;
}

export function findDraft(key: DraftKey): Promise<DraftDocument | undefined> {
  return drafts.find(documentIdOf(key));
}

export function contentOf(document: DraftDocument): Record<string, unknown> {
  const plain = openField({ sealed: document.content, place: placeOf(document) });
  return JSON.parse(plain) as Record<string, unknown>;
}

/** Newest first. */
export function listDraftsOf(accountId: string): Promise<DraftDocument[]> {
  const where = { accountId, isRemoved: false };
  return drafts.list({
    where,
    orderBy: [['savedAt', 'desc']],
    limit: MOST_DRAFTS,
    fields: { content: false },
  });
}

export function countDraftsOf(accountId: string): Promise<number> {
  return drafts.count({ accountId, isRemoved: false });
}

type Saving = Omit<DraftDocument, '_id' | 'content' | 'isRemoved'> & { readonly json: string };

function rowOf({ json, ...saving }: Saving): DraftDocument {
  const content = sealField({ plain: json, place: placeOf(saving) });
  return { _id: documentIdOf(saving), ...saving, content, isRemoved: false };
}

/** @returns false when there is one already */
export function insertDraft(saving: Saving): Promise<boolean> {
  return drafts.insert(rowOf(saving));
}

/** Replaces the version before `saving.version`, also one that was removed. @returns false when that is not the newest */
export async function replaceDraft(saving: Saving): Promise<boolean> {
  const { _id, ...changes } = rowOf(saving);
  return (await drafts.update({ _id, version: saving.version - 1 }, changes)) === 1;
}

/** Puts a draft aside, or takes it back. The version moves on, so that another phone sees it. Repeating changes nothing. */
export async function setDraftRemoved(
  key: DraftKey & { readonly isRemoved: boolean; readonly now: string },
): Promise<void> {
  const { accountId, isRemoved, now } = key;
  const conditions = { _id: documentIdOf(key), isRemoved: !isRemoved };
  await drafts.update(conditions, { isRemoved, version: command.inc(1), savedAt: now });
  await purgeRemoved(accountId, now);
}

/** What was removed yesterday is gone for good: nobody can want it back any more. */
async function purgeRemoved(accountId: string, now: string): Promise<void> {
  const before = new Date(Date.parse(now) - REMOVED_KEPT_MS).toISOString();
  await drafts.remove({ accountId, isRemoved: true, savedAt: command.lt(before) });
}

/** All that one person has begun, also what was put aside; or only what holds files. */
export async function removeDraftsOf(
  accountId: string,
  { onlyWithFiles }: { readonly onlyWithFiles: boolean },
): Promise<void> {
  const withFiles = onlyWithFiles ? { 'fileIds.0': command.exists(true) } : {};
  await drafts.remove({ accountId, ...withFiles });
}

/** Once the request is handed in. */
export async function forgetDraft(key: DraftKey): Promise<void> {
  await drafts.remove({ _id: documentIdOf(key) });
}

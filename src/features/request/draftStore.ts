import Taro from '@tarojs/taro';
import type { CaseMode } from '@/domain/agencyCase/AgencyCase';
import { readDraft, type ReadDraft } from '@/domain/request/readDraft';
import type { RequestDraft } from '@/domain/request/RequestDraft';

export interface DraftOwner {
  /** Null for someone who has not bound an enterprise yet. */
  readonly accountId: string | null;
  readonly mode: CaseMode;
}

function keyOf({ accountId, mode }: DraftOwner): string {
  return `requestDraft.${accountId ?? 'guest'}.${mode}`;
}

export function loadDraft(owner: DraftOwner): RequestDraft | undefined {
  return readStored(owner)?.draft;
}

/** The draft on this phone, whichever version of the form wrote it, and what of it this version has no place for. */
export function readStored(owner: DraftOwner): ReadDraft | undefined {
  return readDraft(Taro.getStorageSync(keyOf(owner)));
}

export function saveDraft(owner: DraftOwner, draft: RequestDraft): void {
  Taro.setStorageSync(keyOf(owner), draft);
}

export function clearDraft(owner: DraftOwner): void {
  Taro.removeStorageSync(keyOf(owner));
}

/** What somebody typed before binding goes on under the account, unless that already has a draft of its own. */
export function adoptGuestDraft(owner: DraftOwner): void {
  const guest = { ...owner, accountId: null };
  const typed = loadDraft(guest);
  if (typed === undefined || owner.accountId === null) return;

  if (loadDraft(owner) === undefined) saveDraft(owner, typed);
  clearDraft(guest);
}

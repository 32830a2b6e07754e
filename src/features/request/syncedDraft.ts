import Taro from '@tarojs/taro';
import { z } from '@/domain/zod';
import { RequestDraft } from '@/domain/request/RequestDraft';
import type { DraftOwner } from './draftStore';

/** What the phone and the server last had in common. */
const SyncedDraft = z.object({
  /** The server's version, 1 or more. */
  version: z.int(),
  base: RequestDraft,
});
type SyncedDraft = z.infer<typeof SyncedDraft>;

function keyOf({ accountId, mode }: DraftOwner): string {
  return `requestDraft.${accountId ?? 'guest'}.${mode}.synced`;
}

/** Undefined where this draft was never on the server. */
export function loadSynced(owner: DraftOwner, draftId: string): SyncedDraft | undefined {
  const parsed = SyncedDraft.safeParse(Taro.getStorageSync(keyOf(owner)));
  return parsed.success && parsed.data.base.commandId === draftId ? parsed.data : undefined;
}

export function saveSynced(owner: DraftOwner, synced: SyncedDraft): void {
  Taro.setStorageSync(keyOf(owner), synced);
}

export function clearSynced(owner: DraftOwner): void {
  Taro.removeStorageSync(keyOf(owner));
}

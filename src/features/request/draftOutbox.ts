import Taro from '@tarojs/taro';
import { api } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { parseDraft, type RequestDraft } from '@/domain/request/RequestDraft';
import { z } from '@/domain/zod';
import { deviceName } from './deviceName';

const Waiting = z.object({ extras: z.array(z.unknown()), removals: z.array(z.string()) });
type Waiting = z.infer<typeof Waiting>;

function keyOf(accountId: string): string {
  return `requestDraft.${accountId}.outbox`;
}

function load(accountId: string): Waiting {
  const parsed = Waiting.safeParse(Taro.getStorageSync(keyOf(accountId)));
  return parsed.success ? parsed.data : { extras: [], removals: [] };
}

function change(accountId: string, edit: (waiting: Waiting) => Waiting): void {
  Taro.setStorageSync(keyOf(accountId), edit(load(accountId)));
}

/** Keeps a copy as a draft of its own, under a new number; on the phone until the server has it. */
export function keepAsExtra(accountId: string, draft: RequestDraft): void {
  const extra = { ...draft, commandId: newCommandId() };
  change(accountId, (waiting) => ({ ...waiting, extras: [...waiting.extras, extra] }));
}

/** Removes a draft from the server, now or once there is a network again. */
export function removeLater(accountId: string, draftId: string): void {
  change(accountId, (waiting) => ({ ...waiting, removals: [...waiting.removals, draftId] }));
}

/** Sends what waits; each goes once, however often its answer was lost. @throws where there is no network */
export async function sendWaiting(accountId: string): Promise<void> {
  const { extras, removals } = load(accountId);
  for (const extra of extras) await sendExtra(accountId, extra);
  for (const draftId of removals) {
    await api.applicant.drafts.remove.mutate({ commandId: newCommandId(), draftId });
    change(accountId, (waiting) => ({
      ...waiting,
      removals: waiting.removals.filter((each) => each !== draftId),
    }));
  }
}

async function sendExtra(accountId: string, stored: unknown): Promise<void> {
  const draft = parseDraft(stored);
  if (draft !== undefined) {
    // The extra's own number names the command too: it is written once, whatever comes of it later.
    const command = { commandId: draft.commandId, version: 0, device: deviceName() };
    await api.applicant.drafts.save.mutate({ ...command, draft });
  }
  const isOther = (each: unknown) => parseDraft(each)?.commandId !== draft?.commandId;
  change(accountId, (waiting) => ({ ...waiting, extras: waiting.extras.filter(isOther) }));
}

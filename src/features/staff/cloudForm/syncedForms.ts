import Taro from '@tarojs/taro';
import { newCommandId } from '@/api/newCommandId';
import type { FormRecord } from '@/domain/shared/mergeForms';
import { z } from '@/domain/zod';
import type { FormGateway, FormScope } from './formGateway';

/** What this device and the server last had in common. */
const SyncedForm = z.object({
  /** The server's version, 1 or more. */
  version: z.int(),
  base: z.record(z.string(), z.unknown()),
});
type SyncedForm = z.infer<typeof SyncedForm>;

function keyOf(formKey: string): string {
  return `syncedForm.${formKey}`;
}

/** Undefined where this form was never on the server. */
export function loadSyncedForm(formKey: string): SyncedForm | undefined {
  const parsed = SyncedForm.safeParse(Taro.getStorageSync(keyOf(formKey)));
  return parsed.success ? parsed.data : undefined;
}

export function saveSyncedForm(
  formKey: string,
  synced: { readonly version: number; readonly base: FormRecord },
): void {
  Taro.setStorageSync(keyOf(formKey), synced);
}

export function clearSyncedForm(formKey: string): void {
  Taro.removeStorageSync(keyOf(formKey));
}

const Leaving = z.array(z.object({ commandId: z.string(), formKey: z.string() }));
type Leaving = z.infer<typeof Leaving>;

function leavingKey(scope: FormScope): string {
  return `formsToRemove.${scope}`;
}

function loadLeaving(scope: FormScope): Leaving {
  const parsed = Leaving.safeParse(Taro.getStorageSync(leavingKey(scope)));
  return parsed.success ? parsed.data : [];
}

/** The server's copy of a form that was sent goes too, now or once there is a network. */
export function removeFormLater(scope: FormScope, formKey: string): void {
  Taro.setStorageSync(leavingKey(scope), [...loadLeaving(scope), { commandId: newCommandId(), formKey }]);
}

export async function sendRemovals(scope: FormScope, gateway: FormGateway): Promise<void> {
  for (const removal of loadLeaving(scope)) {
    await gateway.remove(removal);
    const left = loadLeaving(scope).filter(({ commandId }) => commandId !== removal.commandId);
    if (left.length === 0) Taro.removeStorageSync(leavingKey(scope));
    else Taro.setStorageSync(leavingKey(scope), left);
  }
}

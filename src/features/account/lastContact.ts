import Taro from '@tarojs/taro';
import { z } from '@/domain/zod';

const Contact = z.object({ name: z.string(), phone: z.string() });
export type Contact = z.infer<typeof Contact>;

function keyOf(accountId: string): string {
  return `lastContact.${accountId}`;
}

/** Kept on this phone alone, so that nobody types their own number twice. */
export function rememberContact(accountId: string, contact: Contact): void {
  Taro.setStorageSync(keyOf(accountId), contact);
}

export function findLastContact(accountId: string | null): Contact | undefined {
  if (accountId === null) return undefined;

  const parsed = Contact.safeParse(Taro.getStorageSync(keyOf(accountId)));
  return parsed.success ? parsed.data : undefined;
}

/** The person wants their number kept no longer. */
export function forgetContact(accountId: string): void {
  Taro.removeStorageSync(keyOf(accountId));
}

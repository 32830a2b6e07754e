import Taro from '@tarojs/taro';
import { z } from '@/domain/zod';

const Contact = z.object({ name: z.string(), phone: z.string() });
export type Contact = z.infer<typeof Contact>;

const key = 'lastContact';

/** Kept on this phone alone, so that nobody types their own number twice. */
export function rememberContact(contact: Contact): void {
  Taro.setStorageSync(key, contact);
}

export function findLastContact(): Contact | undefined {
  const parsed = Contact.safeParse(Taro.getStorageSync(key));
  return parsed.success ? parsed.data : undefined;
}

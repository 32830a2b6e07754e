import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import { environment } from '../environment';

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM over one field. `place` (`accounts.phone`) is authenticated with it,
 * so that a sealed value moved to another field or record does not open.
 */
export function sealField({ plain, place }: { plain: string; place: string }): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', environment().FIELD_KEY, iv);
  cipher.setAAD(Buffer.from(place));
  const sealed = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${VERSION}.${sealed.toString('base64')}`;
}

/** @throws when the value was changed, belongs to another place, or was sealed with another key */
export function openField({ sealed, place }: { sealed: string; place: string }): string {
  const [version, body] = sealed.split('.');
  if (version !== VERSION || !body) throw new Error('unknown sealing of a field');

  const bytes = Buffer.from(body, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', environment().FIELD_KEY, bytes.subarray(0, IV_BYTES));
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const plain = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  return plain.toString('utf8');
}

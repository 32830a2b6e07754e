import { randomBytes } from 'node:crypto';

/** `file_3f9c…`: 20 hex characters that nobody can guess. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(10).toString('hex')}`;
}

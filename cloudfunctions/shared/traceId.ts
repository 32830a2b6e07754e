import { randomInt } from 'node:crypto';

/** No 0/O, 1/I/L: people read it out over the phone. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Ties what a user was told to the line in the log. 8 characters. */
export function newTraceId(): string {
  return Array.from({ length: 8 }, () => letters.charAt(randomInt(letters.length))).join('');
}

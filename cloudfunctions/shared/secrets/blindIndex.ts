import { createHmac, timingSafeEqual } from 'node:crypto';

import { environment } from '../environment';

/** A keyed fingerprint: equal values find each other without being readable. Hex, 64 characters. */
export function blindIndex({ value, place }: { value: string; place: string }): string {
  return createHmac('sha256', environment().BLIND_KEY).update(`${place}\n${value}`).digest('hex');
}

export function isSameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

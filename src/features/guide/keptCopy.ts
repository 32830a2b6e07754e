import Taro from '@tarojs/taro';
import type { z } from '@/domain/zod';

/** The last answer of a page that anyone may read, with when it came (epoch ms). */
export interface KeptCopy<T> {
  readonly value: T;
  readonly readAt: number;
}

const keyOf = (name: string) => `public.${name}`;

/** What was kept by an older version and no longer fits counts as nothing. */
export function readCopy<T>(name: string, schema: z.ZodType<T>): KeptCopy<T> | undefined {
  const stored: unknown = Taro.getStorageSync(keyOf(name));
  if (typeof stored !== 'object' || stored === null || !('value' in stored) || !('readAt' in stored))
    return undefined;

  const parsed = schema.safeParse(stored.value);
  return parsed.success && typeof stored.readAt === 'number'
    ? { value: parsed.data, readAt: stored.readAt }
    : undefined;
}

export function forgetCopy(name: string): void {
  Taro.removeStorageSync(keyOf(name));
}

/** A phone without room goes on without a copy. */
export function keepCopy<T>(name: string, value: T, readAt: number): void {
  try {
    Taro.setStorageSync(keyOf(name), { value, readAt } satisfies KeptCopy<T>);
  } catch {
    Taro.removeStorageSync(keyOf(name));
  }
}

/** Leaves the newest copies whose name begins so, at most so many. */
export function forgetOldCopies(beginning: string, most: number): void {
  const prefix = keyOf(beginning);
  const found = Taro.getStorageInfoSync()
    .keys.filter((key) => key.startsWith(prefix))
    .map((key) => ({ key, readAt: readAtOf(Taro.getStorageSync(key)) }))
    .sort((one, other) => other.readAt - one.readAt);
  for (const { key } of found.slice(most)) Taro.removeStorageSync(key);
}

function readAtOf(stored: unknown): number {
  const isCopy = typeof stored === 'object' && stored !== null && 'readAt' in stored;
  return isCopy && typeof stored.readAt === 'number' ? stored.readAt : 0;
}

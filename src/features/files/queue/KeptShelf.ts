import Taro from '@tarojs/taro';
import { z } from '@/domain/zod';
import type { FileOwner } from '../FileGateway';

const Stored = z.object({ fileId: z.string(), name: z.string(), kind: z.string(), bytes: z.number() });

const KeptEntry = z.object({
  key: z.string(),
  name: z.string(),
  /** Bytes. */
  size: z.number(),
  /** What finds its bytes on this phone; null where there was no room for them. */
  kept: z.string().nullable(),
  /** The page whose place it takes once it has arrived; null for a page of its own. */
  replaces: z.string().nullable(),
  /** Why it did not arrive; empty while it may. */
  problem: z.string(),
  isFinal: z.boolean(),
  /** It has arrived while nobody was there to take it. */
  stored: Stored.nullable(),
});
export type KeptEntry = z.infer<typeof KeptEntry>;

const KeptShelf = z.object({
  owner: z.object({
    scope: z.enum(['applicant', 'workbench', 'supervision']),
    enterpriseId: z.string().optional(),
    caseId: z.string().optional(),
  }),
  /** Keys of entries and fileIds, as the pages shall stand. */
  order: z.array(z.string()),
  entries: z.array(KeptEntry),
  /** ISO instant. */
  savedAt: z.string(),
});

export interface KeptShelf {
  readonly owner: FileOwner;
  readonly order: readonly string[];
  readonly entries: readonly KeptEntry[];
  readonly savedAt: string;
}

const PREFIX = 'uploads.';

/** What this phone keeps of the files of one field until they have arrived. */
export function loadShelf(place: string): KeptShelf | undefined {
  const kept = KeptShelf.safeParse(Taro.getStorageSync(PREFIX + place));
  return kept.success ? kept.data : undefined;
}

export function saveShelf(place: string, shelf: KeptShelf): void {
  if (shelf.entries.length === 0) Taro.removeStorageSync(PREFIX + place);
  else Taro.setStorageSync(PREFIX + place, shelf);
}

/** The places that begin so and have something waiting. */
export function keptPlaces(prefix: string): string[] {
  const { keys } = Taro.getStorageInfoSync();
  return keys.filter((key) => key.startsWith(PREFIX + prefix)).map((key) => key.slice(PREFIX.length));
}

const PAUSED = 'uploadsPaused';

/** A pause outlives the app: who saves mobile data wants no surprise at the next start. */
export function isKeptPaused(): boolean {
  return Taro.getStorageSync(PAUSED) === true;
}

export function keepPaused(isPaused: boolean): void {
  if (isPaused) Taro.setStorageSync(PAUSED, true);
  else Taro.removeStorageSync(PAUSED);
}

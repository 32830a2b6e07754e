import { serverNow } from '@/api/serverClock';
import { useRef, useState } from 'react';
import Taro from '@tarojs/taro';
import type { z } from '@/domain/zod';

export interface KeptForm<T> {
  readonly form: T;
  /** ISO instant of the last change that is on this phone; null while nothing was typed. */
  readonly savedAt: string | null;
  readonly change: (edit: (form: T) => T) => void;
  /** As it is this moment, also between two renderings. */
  readonly current: () => T;
  /** Once what was typed has been sent. */
  readonly discard: () => void;
  /** Begins anew, with nothing typed. */
  readonly restart: () => void;
}

interface Kept<T> {
  readonly form: T;
  readonly savedAt: string;
}

/**
 * A form that is on the phone as soon as it is typed, so that a call, a lost connection or a closed page loses
 * nothing. What was kept by an older version of the form is left alone and the form begins anew.
 */
export function useKeptForm<T>({
  key,
  schema,
  initial,
}: {
  readonly key: string;
  readonly schema: z.ZodType<T>;
  readonly initial: () => T;
}): KeptForm<T> {
  const [kept, setKept] = useState<{ form: T; savedAt: string | null }>(
    () => readKept(key, schema) ?? { form: initial(), savedAt: null },
  );
  const latest = useRef(kept);

  function change(edit: (form: T) => T): void {
    const next: Kept<T> = { form: edit(latest.current.form), savedAt: serverNow() };
    latest.current = next;
    Taro.setStorageSync(storageKey(key), next);
    setKept(next);
  }

  const discard = () => Taro.removeStorageSync(storageKey(key));

  function restart(): void {
    discard();
    latest.current = { form: initial(), savedAt: null };
    setKept(latest.current);
  }

  return { ...kept, change, current: () => latest.current.form, discard, restart };
}

/** Whether something was typed into a form of this key and neither sent nor thrown away. */
export function hasKeptForm(key: string, isWorthKeeping: (form: unknown) => boolean = () => true): boolean {
  const stored: unknown = Taro.getStorageSync(storageKey(key));
  return typeof stored === 'object' && stored !== null && 'form' in stored && isWorthKeeping(stored.form);
}

function storageKey(key: string): string {
  return `staffForm.${key}`;
}

function readKept<T>(key: string, schema: z.ZodType<T>): Kept<T> | undefined {
  const stored: unknown = Taro.getStorageSync(storageKey(key));
  if (typeof stored !== 'object' || stored === null || !('form' in stored) || !('savedAt' in stored))
    return undefined;

  const parsed = schema.safeParse(stored.form);
  return parsed.success && typeof stored.savedAt === 'string'
    ? { form: parsed.data, savedAt: stored.savedAt }
    : undefined;
}

import { z } from '@/domain/zod';
import { useKeptForm } from './useKeptForm';

export interface KeptWords {
  readonly words: string;
  readonly setWords: (words: string) => void;
  /** ISO instant of the last change that is on this device; null while nothing was typed. */
  readonly savedAt: string | null;
  /** Once they have been sent. */
  readonly discard: () => void;
}

const Words = z.string();

/** The words of a short form: on this device as they are typed. One key for each thing that they are about. */
export function useKeptWords(key: string, initial = ''): KeptWords {
  const { form, change, savedAt, restart } = useKeptForm({ key, schema: Words, initial: () => initial });
  return { words: form, setWords: (words) => change(() => words), savedAt, discard: restart };
}

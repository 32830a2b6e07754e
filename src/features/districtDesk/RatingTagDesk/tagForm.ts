import type { SupervisionOutputs } from '@/api/api';
import { ratingWords } from '@/domain/agencyCase/Rating';
import { z } from '@/domain/zod';

export type TagTable = SupervisionOutputs['ratingTags']['get'];

const TagForm = z.object({ words: z.string(), levels: z.array(z.number()), isRetired: z.boolean() });
export type TagForm = z.infer<typeof TagForm>;

/** The tags as they are being typed, right or wrong, and the version that the work began with. */
export const KeptTags = z.object({ version: z.int().min(0), value: z.array(TagForm) });

export const newTag: TagForm = { words: '', levels: [], isRetired: false };

/** The faces from the best down, with their words. */
export const faces: readonly { readonly level: number; readonly word: string }[] = [5, 4, 3, 2, 1].map(
  (level) => ({ level, word: ratingWords[level] ?? '' }),
);

export function chosenFaces(levels: readonly number[]): string[] {
  return faces.filter(({ level }) => levels.includes(level)).map(({ word }) => word);
}

/** “非常满意、满意”. */
export function faceWords(levels: readonly number[]): string {
  const words = chosenFaces(levels);
  return words.length === 0 ? '还没有选满意度' : words.join('、');
}

export function levelsOf(words: readonly string[]): number[] {
  return faces.filter(({ word }) => words.includes(word)).map(({ level }) => level);
}

/** One place up or down; at the edge nothing moves. */
export function moved<T>(list: readonly T[], place: number, by: -1 | 1): T[] {
  const next = [...list];
  const [one, other] = [next[place], next[place + by]];
  if (one === undefined || other === undefined) return next;
  next[place] = other;
  next[place + by] = one;
  return next;
}

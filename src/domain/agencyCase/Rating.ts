import { lastOf } from '../shared/lastOf';
import { WordsCheck } from '../shared/wordsCheck';
import { z } from '../zod';
import { MOST_RECTIFICATIONS, Rectification } from './Rectification';

/** 好差评: 非常满意 5, 满意 4, 基本满意 3, 不满意 2, 非常不满意 1. */
export const RatingLevel = z.number().int().min(1, '请选择一个满意度').max(5, '请选择一个满意度');

export const ratingWords: Readonly<Record<number, string>> = {
  5: '非常满意',
  4: '满意',
  3: '基本满意',
  2: '不满意',
  1: '非常不满意',
};

/** The national dimensions; the last two are for what was asked for online. */
export const RatingLevels = z.object({
  overall: RatingLevel,
  efficiency: RatingLevel,
  skill: RatingLevel,
  attitude: RatingLevel,
  guide: RatingLevel.optional(),
  convenience: RatingLevel.optional(),
});
export type RatingLevels = z.infer<typeof RatingLevels>;

export const ratingDimensionNames: Readonly<Record<keyof RatingLevels, string>> = {
  overall: '整体满意度',
  efficiency: '服务效率',
  skill: '服务水平',
  attitude: '服务态度',
  guide: '办事指南',
  convenience: '便捷度',
};

/** Photos that one rating may carry. */
export const MOST_RATING_FILES = 3;

export const Rating = z.object({
  levels: RatingLevels,
  tags: z.array(z.string()),
  words: z.string(),
  /** Open for the enterprise and the working group only, never for who served the case. */
  fileIds: z.array(z.string()),
  check: WordsCheck,
  ratedAt: z.string(),
  /** Confidential towards the rated person: never in a specialist's view. */
  ratedBy: z.string(),
  /** What was done about a bad one, oldest first. */
  rectifications: z.array(Rectification),
});
export type Rating = z.infer<typeof Rating>;

/** 差评: 不满意 or worse overall. */
export function isBadRating(rating: Pick<Rating, 'levels'>): boolean {
  return rating.levels.overall <= 2;
}

type Remedied = Pick<Rating, 'levels' | 'rectifications'>;

/** A bad rating wants a remedy, and a second one where the first did not satisfy. */
export function needsRectification(rating: Remedied): boolean {
  if (!isBadRating(rating)) return false;
  const last = lastOf(rating.rectifications);
  if (last === undefined) return true;
  return last.verdict?.isSatisfied === false && rating.rectifications.length < MOST_RECTIFICATIONS;
}

/** The remedy that the enterprise has not spoken about yet. */
export function remedyToRate(rating: Remedied): Rectification | undefined {
  const last = lastOf(rating.rectifications);
  return last?.verdict === null && isBadRating(rating) ? last : undefined;
}

/** Days (calendar) that an enterprise has to rate; afterwards the case may close unrated. */
export const RATING_PERIOD_DAYS = 15;

/** The instant (ISO) up to which a rating first given at `ratedAt` may be changed, for so many days of 24 h. */
export function ratingChangeableUntil(ratedAt: string, days: number): string {
  return new Date(Date.parse(ratedAt) + days * 86_400_000).toISOString();
}

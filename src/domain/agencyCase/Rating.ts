import { z } from '../zod';

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

export const Rating = z.object({
  levels: RatingLevels,
  words: z.string(),
  ratedAt: z.string(),
  /** Confidential towards the rated person: never in a specialist's view. */
  ratedBy: z.string(),
  /** What was done about a bad one; null while nothing is recorded. */
  rectification: z.object({ measures: z.string(), at: z.string() }).nullable(),
});
export type Rating = z.infer<typeof Rating>;

/** 差评: 不满意 or worse overall. */
export function isBadRating(rating: Pick<Rating, 'levels'>): boolean {
  return rating.levels.overall <= 2;
}

/** Days (calendar) that an enterprise has to rate; afterwards the case may close unrated. */
export const RATING_PERIOD_DAYS = 15;

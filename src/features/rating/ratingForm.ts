import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { RatingLevels } from '@/domain/agencyCase/Rating';
import { z } from '@/domain/zod';

export const RatingDraft = z.object({
  levels: RatingLevels.partial(),
  words: z.string(),
});
export type RatingDraft = z.infer<typeof RatingDraft>;

export type Dimension = keyof RatingLevels;

/** 好差评: the guide and convenience are asked of those who came online only. */
export function dimensionsFor({ channel }: Pick<AgencyCase, 'channel'>): Dimension[] {
  const shared: Dimension[] = ['overall', 'efficiency', 'skill', 'attitude'];
  return channel === 'online' ? [...shared, 'guide', 'convenience'] : shared;
}

/** The dimensions of a rating that must be chosen and are not. */
export function unratedDimensions(levels: RatingDraft['levels']): Dimension[] {
  const required: Dimension[] = ['overall', 'efficiency', 'skill', 'attitude'];
  return required.filter((dimension) => levels[dimension] === undefined);
}

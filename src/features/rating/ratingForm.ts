import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { FileFacts } from '@/domain/agencyCase/CaseAnswer';
import { RatingLevels, type Rating } from '@/domain/agencyCase/Rating';
import { tagsFor } from '@/domain/agencyCase/ratingTags';
import { z } from '@/domain/zod';

const RatingFile = z.object({ fileId: z.string(), name: z.string(), kind: z.string(), bytes: z.number() });

export const RatingDraft = z.object({
  levels: RatingLevels.partial(),
  words: z.string(),
  /** Absent in drafts of before there were tags and photos. */
  tags: z.array(z.string()).default([]),
  files: z.array(RatingFile).default([]),
});
export type RatingDraft = z.infer<typeof RatingDraft>;

export const emptyRating: RatingDraft = { levels: {}, words: '', tags: [], files: [] };

/** What was said before, to be changed. */
export function draftOf(
  { levels, words, tags, fileIds }: Rating,
  files: Readonly<Record<string, FileFacts>>,
): RatingDraft {
  const known = fileIds.flatMap((fileId) => {
    const facts = files[fileId];
    return facts === undefined ? [] : [{ fileId, ...facts }];
  });
  return { levels, words, tags: [...tags], files: known };
}

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

/** A level chosen; tags that no longer fit the overall one are let go. */
export function withLevel(draft: RatingDraft, dimension: Dimension, level: number): RatingDraft {
  const levels = { ...draft.levels, [dimension]: level };
  const fitting = tagsFor(levels.overall);
  return { ...draft, levels, tags: draft.tags.filter((tag) => fitting.includes(tag)) };
}

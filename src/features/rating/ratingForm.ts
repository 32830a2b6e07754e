import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { CaseAnswer, FileFacts } from '@/domain/agencyCase/CaseAnswer';
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

export function withLevel(draft: RatingDraft, dimension: Dimension, level: number): RatingDraft {
  return { ...draft, levels: { ...draft.levels, [dimension]: level } };
}

/** The tags that may be tapped for an overall level; what was said with the same face before may stay. */
export function tagChoices({ ratingTags = [], view }: CaseAnswer, overall: number | undefined): string[] {
  const { rating } = view.agencyCase;
  const saidBefore = rating !== null && rating.levels.overall === overall ? rating.tags : [];
  return [...new Set([...tagsFor(ratingTags, overall), ...saidBefore])];
}

/** Those of the chosen tags that still may be; another face, or the working group, lets others go. */
export function fittingTags(
  answer: CaseAnswer,
  { tags, levels }: Pick<RatingDraft, 'tags' | 'levels'>,
): string[] {
  const choices = tagChoices(answer, levels.overall);
  return tags.filter((tag) => choices.includes(tag));
}

import { shortText } from '../shared/text';
import { z } from '../zod';
import { RatingLevel, ratingWords } from './Rating';

/** Longer ones do not stand beside each other on a narrow phone with large text. */
const MOST_LETTERS = 8;
/** Kept in all, retired ones among them. */
const MOST_TAGS = 40;
/** Offered below one level: more is not read. */
const MOST_OF_LEVEL = 14;

/** One tag of the district's table (A5). Ratings keep the words, so a later change reaches none of them. */
export const RatingTag = z.object({
  words: shortText('标签', MOST_LETTERS).refine((words) => !words.includes('、'), {
    error: '标签里不能有“、”,请分成两个标签。',
  }),
  levels: z
    .array(RatingLevel)
    .min(1, '请选择哪几档满意度会出现这个标签。')
    .max(5)
    .overwrite((levels) => [...new Set(levels)]),
  isRetired: z.boolean(),
});
export type RatingTag = z.infer<typeof RatingTag>;

/** The whole table, in the order in which the tags are shown. */
export const RatingTags = z
  .array(RatingTag)
  .max(MOST_TAGS, `标签最多 ${MOST_TAGS} 个,停用的也算。请先删除不再需要的。`)
  .superRefine((tags, context) => {
    for (const place of repeatedPlaces(tags)) {
      const message = `“${tags[place]?.words ?? ''}”已经有了。停用的可以恢复,不用再加一个。`;
      context.addIssue({ code: 'custom', path: [place, 'words'], message });
    }
    const full = crowdedLevel(tags);
    if (full !== undefined)
      context.addIssue({
        code: 'custom',
        path: [],
        message: `“${ratingWords[full.level] ?? ''}”下有 ${full.count} 个标签,最多 ${MOST_OF_LEVEL} 个。请停用几个。`,
      });
  });
export type RatingTags = z.infer<typeof RatingTags>;

function repeatedPlaces(tags: readonly RatingTag[]): number[] {
  const sameWords = tags.map(({ words }) => words.normalize('NFKC').toLowerCase());
  return sameWords.flatMap((words, place) => (sameWords.indexOf(words) < place ? [place] : []));
}

function crowdedLevel(tags: readonly RatingTag[]): { level: number; count: number } | undefined {
  const counts = [5, 4, 3, 2, 1].map((level) => {
    const offered = tags.filter(({ levels, isRetired }) => !isRetired && levels.includes(level));
    return { level, count: offered.length };
  });
  return counts.find(({ count }) => count > MOST_OF_LEVEL);
}

/** A tag as the enterprise may tap it. A level's list is the whole choice; the words beside it are free. */
export interface OfferedTag {
  readonly words: string;
  /** The overall levels, 1–5, below which it stands. */
  readonly levels: readonly number[];
}

/** A tag as the district keeps it: a retired one is no longer offered, but still known. */
export interface KeptTag extends OfferedTag {
  readonly isRetired: boolean;
}

const praise = ['响应及时', '讲得清楚', '主动告知进展', '上门方便', '态度好', '少跑了路'];
const complaints = ['联系不上', '进展没人说', '材料反复补', '讲不清楚', '态度不好', '办得慢', '有额外收费'];

/** What people say most often; stands until the district decides otherwise. */
export const defaultRatingTags: readonly KeptTag[] = [
  ...praise.map((words) => ({ words, levels: [3, 4, 5], isRetired: false })),
  ...complaints.map((words) => ({ words, levels: [1, 2, 3], isRetired: false })),
];

/** In the district's order, without those that it retired. */
export function offeredTags(tags: readonly KeptTag[]): OfferedTag[] {
  return tags.filter(({ isRetired }) => !isRetired).map(({ words, levels }) => ({ words, levels }));
}

/** The tags that fit an overall level, 1–5; none while none is chosen. */
export function tagsFor(tags: readonly OfferedTag[], overall: number | undefined): string[] {
  return tags.filter(({ levels }) => levels.includes(overall ?? 0)).map(({ words }) => words);
}

/** What people say most often, as a tap. A level's list is the whole choice; the words beside it are free. */
const praise = ['响应及时', '讲得清楚', '主动告知进展', '上门方便', '态度好', '少跑了路'] as const;
const complaints = [
  '联系不上',
  '进展没人说',
  '材料反复补',
  '讲不清楚',
  '态度不好',
  '办得慢',
  '有额外收费',
] as const;

const tagsByLevel: Readonly<Record<number, readonly string[]>> = {
  5: praise,
  4: praise,
  3: [...praise, ...complaints],
  2: complaints,
  1: complaints,
};

/** The tags that fit an overall level, 1–5; none while none is chosen. */
export function tagsFor(overall: number | undefined): readonly string[] {
  return tagsByLevel[overall ?? 0] ?? [];
}

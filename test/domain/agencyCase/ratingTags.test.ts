import { RatingTags } from '@/domain/agencyCase/RatingTag';
import { defaultRatingTags, offeredTags, tagsFor } from '@/domain/agencyCase/ratingTags';

const tag = (words: string, levels: readonly number[] = [5], isRetired = false) => ({
  ...{ words, isRetired },
  levels: [...levels],
});
const problemsOf = (tags: readonly object[]) =>
  (RatingTags.safeParse(tags).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);

describe('the tags of a district', () => {
  it('begin with those that were always offered', () => {
    expect(RatingTags.safeParse(defaultRatingTags).success).toBe(true);
    expect(tagsFor(defaultRatingTags, 5)).toEqual(tagsFor(defaultRatingTags, 4));
    expect(tagsFor(defaultRatingTags, 2)).toContain('联系不上');
    expect(tagsFor(defaultRatingTags, undefined)).toEqual([]);
  });

  it('are offered in their order, without those that were retired', () => {
    const tags = [tag('后来的'), tag('停用的', [5], true), tag('先前的', [5, 4])];
    expect(tagsFor(offeredTags(tags), 5)).toEqual(['后来的', '先前的']);
    expect(tagsFor(offeredTags(tags), 4)).toEqual(['先前的']);
  });

  it('stand below a face once, however often it was chosen', () => {
    expect(RatingTags.parse([tag('快', [5, 5, 4])])[0]?.levels).toEqual([5, 4]);
  });

  it.each([
    ['nothing written', [tag('  ')], '0.words 请填写标签。'],
    ['too many letters', [tag('九个字的标签实在太长')], '0.words 标签最多 8 个字,您写了 10 个。'],
    ['two in one', [tag('快、好')], '0.words 标签里不能有“、”,请分成两个标签。'],
    ['no face', [tag('快', [])], '0.levels 请选择哪几档满意度会出现这个标签。'],
    ['the same twice', [tag('快'), tag(' 快 ', [4])], '1.words “快”已经有了。停用的可以恢复,不用再加一个。'],
    [
      'the same as a retired one',
      [tag('ok', [5], true), tag('OK')],
      '1.words “OK”已经有了。停用的可以恢复,不用再加一个。',
    ],
    [
      'more below one face than anybody reads',
      Array.from({ length: 15 }, (_, place) => tag(`标签${place}`, [4])),
      ' “满意”下有 15 个标签,最多 14 个。请停用几个。',
    ],
    [
      'more than are kept',
      Array.from({ length: 41 }, (_, place) => tag(`标签${place}`, [4], true)),
      ' 标签最多 40 个,停用的也算。请先删除不再需要的。',
    ],
  ])('refuse %s', (_, tags, sentence) => {
    expect(problemsOf(tags)).toEqual([sentence]);
  });
});

import type { Actor } from '@/domain/agencyCase/Actor';
import { availableActions, refusalOf } from '@/domain/agencyCase/availableActions';
import { viewFor } from '@/domain/agencyCase/CaseView';
import type { CaseAction, CaseCommand, CommandPayload } from '@/domain/agencyCase/commands';
import { decide } from '@/domain/agencyCase/decide';
import { messagesFor } from '@/domain/agencyCase/messagesFor';
import { changeableUntil } from '@/domain/agencyCase/ratingFacts';
import { summaryOf } from '@/domain/agencyCase/summaryOf';
import { actors, CaseStory, levels } from '../../support/caseBuilders';

const DAY_MS = 86_400_000;

function said(overall: number, more: Partial<CommandPayload<'RateCase'>> = {}): CommandPayload<'RateCase'> {
  return { levels: levels(overall), tags: [], words: '', fileIds: [], ...more };
}

const ratedWith = (overall: number) => CaseStory.toRate().does('applicant', 'RateCase', said(overall));
const remedy = { measures: '已致歉,改为每周通报', callBack: null };

function later(story: CaseStory, days: number): CaseStory {
  return story.at(new Date(Date.parse(story.now) + days * DAY_MS).toISOString());
}

/** Changed to bad, put right, not accepted, put right again, accepted. */
function longStory(): CaseStory {
  return later(ratedWith(5), 1)
    .does('applicant', 'ChangeRating', said(1, { words: '其实一直联系不上', tags: ['联系不上'] }))
    .does('supervisor', 'RecordRectification', remedy)
    .does('applicant', 'RateRectification', { isSatisfied: false, words: '没有人打过电话' })
    .does('supervisor', 'RecordRectification', remedy)
    .does('applicant', 'RateRectification', { isSatisfied: true, words: '' });
}

describe('rating', () => {
  it('takes the tags that fit the face, and refuses others', () => {
    const rate = (tag: string) => CaseStory.toRate().does('applicant', 'RateCase', said(5, { tags: [tag] }));
    expect(rate('响应及时').current.rating?.tags).toEqual(['响应及时']);
    expect(() => rate('联系不上')).toThrow('“联系不上”和所选的满意度不符');
  });

  it('goes by the tags of the district: new ones count, and what is gone is said to be gone', () => {
    const ratingTags = [
      { words: '夜间也接电话', levels: [5], isRetired: false },
      { words: '刚刚停用', levels: [5], isRetired: true },
    ];
    const rate = (tag: string) => {
      const story = CaseStory.toRate();
      const command = story.command('applicant', 'RateCase', said(5, { tags: [tag] }));
      return decide({ ...command, ratingTags } as CaseCommand, story.current);
    };
    expect(rate('夜间也接电话')).toMatchObject([{ type: 'CaseRated', tags: ['夜间也接电话'] }]);
    expect(rate('刚刚停用')).toHaveLength(1);
    expect(() => rate('响应及时')).toThrow('工作组刚刚改了可选的标签,“响应及时”已经没有了。请重新选择。');
  });

  it('keeps a tag that was said before with the same face, also when the district offers it no more', () => {
    const story = CaseStory.toRate().does('applicant', 'RateCase', said(5, { tags: ['响应及时'] }));
    const change = (overall: number) => {
      const command = story.command('applicant', 'ChangeRating', said(overall, { tags: ['响应及时'] }));
      return decide({ ...command, ratingTags: [] } as CaseCommand, story.current);
    };
    expect(change(5)).toMatchObject([{ type: 'RatingChanged', tags: ['响应及时'] }]);
    expect(() => change(4)).toThrow('“响应及时”已经没有了');
  });

  it('may be changed for 7 days: the first stays in the history, the last counts', () => {
    const story = later(ratedWith(4), 7).does(
      'applicant',
      'ChangeRating',
      said(2, { words: '后来不接电话' }),
    );
    expect(story.current.rating).toMatchObject({ words: '后来不接电话', levels: { overall: 2 } });
    expect(story.current.formerRatings.map(({ levels: { overall } }) => overall)).toEqual([4]);
    expect(story.events.map(({ type }) => type).slice(-2)).toEqual(['CaseRated', 'RatingChanged']);
    expect(summaryOf(story.current)).toMatchObject({ isBadlyRated: true, needsRectification: true });
  });

  it('counts the 7 days from the first rating, and then says why not', () => {
    const story = later(later(ratedWith(4), 6).does('applicant', 'ChangeRating', said(2)), 1);
    story.does('applicant', 'ChangeRating', said(3));
    expect(changeableUntil(story.current, story.now)).toBe(story.now);
    later(story, 1 / DAY_MS);
    expect(() => story.does('applicant', 'ChangeRating', said(5))).toThrow('现在已过期限');
  });

  it('goes by the days that were promised when the case began, and says them', () => {
    const story = later(ratedWith(4), 8);
    story.agencyCase = { ...story.current, promises: { ...story.current.promises, ratingChangeDays: 14 } };
    later(story, 6).does('applicant', 'ChangeRating', said(2));
    expect(() => later(story, 1).does('applicant', 'ChangeRating', said(5))).toThrow(
      '评价后 14 天内可以修改',
    );
    expect(() => story.does('applicant', 'RateCase', said(5))).toThrow('14 天内可以修改评价');
  });

  it('may still be changed when the case was closed early', () => {
    const story = ratedWith(5).does('supervisor', 'CloseCase', { note: '' });
    later(story, 3).does('applicant', 'ChangeRating', said(1));
    expect(story.current.status).toBe('closed');
    expect(summaryOf(story.current).needsRectification).toBe(true);
    story.does('supervisor', 'RecordRectification', remedy);
    expect(summaryOf(story.current).needsRectification).toBe(false);
  });

  it.each(['specialist', 'window', 'supervisor', 'stranger'] as const)(
    'is not changed by the %s',
    (person) => {
      expect(() => ratedWith(4).does(person, 'ChangeRating', said(5))).toThrow();
    },
  );
});

describe('what was done about a bad rating', () => {
  it('tells the enterprise who phoned and when, and asks it once', () => {
    const callBack = { by: '示例组员甲', on: '2026-11-23' };
    const story = ratedWith(1).does('supervisor', 'RecordRectification', { ...remedy, callBack });
    expect(story.current.rating?.rectifications).toMatchObject([{ callBack, verdict: null }]);
    story.does('applicant', 'RateRectification', { isSatisfied: true, words: '谢谢' });
    expect(story.current.rating?.rectifications[0]?.verdict).toMatchObject({
      isSatisfied: true,
      words: '谢谢',
    });
    expect(() => story.does('applicant', 'RateRectification', { isSatisfied: false, words: '不' })).toThrow(
      '没有等您评价的整改',
    );
  });

  it('goes back to the working group when it does not satisfy, and only once', () => {
    const story = ratedWith(1).does('supervisor', 'RecordRectification', remedy);
    story.does('applicant', 'RateRectification', { isSatisfied: false, words: '还是没有人管' });
    expect(() => story.does('supervisor', 'CloseCase', { note: '' })).toThrow('差评整改登记后');
    story.does('supervisor', 'RecordRectification', { ...remedy, measures: '组长上门说明' });
    story.does('applicant', 'RateRectification', { isSatisfied: false, words: '仍不满意' });
    expect(summaryOf(story.current).needsRectification).toBe(false);
    expect(story.does('supervisor', 'CloseCase', { note: '' }).current.status).toBe('closed');
  });

  it.each([
    ['2026-11-24', '不能晚于今天'],
    ['2026-11-22', '不能早于评价'],
  ])('refuses a call on %s', (on, sentence) => {
    const callBack = { by: '示例组员甲', on };
    const record = () => ratedWith(1).does('supervisor', 'RecordRectification', { ...remedy, callBack });
    expect(record).toThrow(sentence);
  });

  it.each(['specialist', 'window', 'supervisor', 'stranger'] as const)(
    'is not judged by the %s',
    (person) => {
      const story = ratedWith(1).does('supervisor', 'RecordRectification', remedy);
      expect(() => story.does(person, 'RateRectification', { isSatisfied: true, words: '' })).toThrow();
    },
  );
});

describe('the request to rate', () => {
  it('is repeated once, by a timer, while nobody has rated', () => {
    const story = CaseStory.toRate();
    const before = story.current;
    story.does('system', 'RemindRating', {});
    const [event] = story.events.slice(-1);
    const messages = event && messagesFor(event, before, story.current);
    expect(messages?.map(({ templateKey }) => templateKey)).toEqual(['ratingWanted']);
    expect(() => story.does('system', 'RemindRating', {})).toThrow('不再提醒');
    expect(() => ratedWith(3).does('system', 'RemindRating', {})).toThrow('已经评价过');
    expect(() => CaseStory.toRate().does('supervisor', 'RemindRating', {})).toThrow();
  });
});

describe('who served the case', () => {
  const served: Readonly<Record<string, Actor>> = {
    specialist: actors.specialist,
    window: actors.window,
    'group member who served it': { ...actors.supervisor, accountId: actors.specialist.accountId },
    'enterprise member who served it': { ...actors.applicant, accountId: actors.specialist.accountId },
  };

  it.each(Object.keys(served))(
    'as %s sees the very same after a good rating and after a long quarrel',
    (who) => {
      const actor = served[who] ?? actors.window;
      const seen = (story: CaseStory) =>
        viewFor({
          agencyCase: story.current,
          version: story.events.length,
          events: story.events,
          actor,
          now: story.now,
        });
      const [good, quarrel] = [later(ratedWith(5), 1), longStory()];
      expect(seen(quarrel)).toEqual(seen(good));
    },
  );

  it.each(Object.keys(served))('as %s is refused with the same words, whatever was rated', (who) => {
    const actor = served[who] ?? actors.window;
    const all: readonly CaseAction[] = [
      'RateCase',
      'ChangeRating',
      'RecordRectification',
      'RateRectification',
      'CloseCase',
    ];
    const refusals = (story: CaseStory) =>
      all.map((action) => refusalOf({ agencyCase: story.current, actor, now: story.now, action }));
    const bad = ratedWith(1);
    expect(refusals(bad)).toEqual(refusals(ratedWith(5)));
    expect(availableActions({ agencyCase: bad.current, actor, now: bad.now })).toEqual(
      availableActions({ agencyCase: ratedWith(5).current, actor, now: bad.now }),
    );
  });
});

import fc from 'fast-check';
import type { CaseAction, CommandPayload } from '@/domain/agencyCase/commands';
import { decide } from '@/domain/agencyCase/decide';
import { itemDueOn } from '@/domain/agencyCase/itemClock';
import { RuleViolation } from '@/domain/agencyCase/RuleViolation';
import { withOverrides } from '@/domain/schedule/workingCalendar';
import { addDays, Day } from '@/domain/shared/time';
import { CaseStory, plainCalendar, submission, type Person } from '../../support/caseBuilders';

// 2026: 23 Nov is a Monday; the calendar of these tests has no holidays.
const on = (day: string) => `${day}T02:00:00.000Z`;
const stop = { itemId: 'landUse', reason: 'expertReview', note: '', expectedUntil: null } as const;
const wish = { title: '地形图', explanation: '请盖章', materialId: null };

/** Filed on Monday with a limit of five working days. */
function filed(): CaseStory {
  return CaseStory.inProgress().does('specialist', 'FileItem', { itemId: 'landUse', externalNumber: 'SP-1' });
}

/** The map is still missing, and nothing is filed. */
function withoutMap(): CaseStory {
  const licence = { name: '营业执照', materialId: 'licence', kind: 'original', count: 1 } as const;
  return CaseStory.assigned()
    .does('specialist', 'RecordVisit', { place: '示例路', note: '', papers: [licence] })
    .confirmsHandovers();
}

/** The refusal, having made sure that it changed nothing. */
function refusal<A extends CaseAction>(
  story: CaseStory,
  person: Person,
  type: A,
  payload: CommandPayload<A>,
): RuleViolation {
  const [before, events] = [JSON.stringify(story.current), story.events.length];
  try {
    story.does(person, type, payload);
  } catch (error) {
    expect(JSON.stringify(story.current)).toBe(before);
    expect(story.events).toHaveLength(events);
    if (error instanceof RuleViolation) return error;
    throw error;
  }
  throw new Error(`${type} was not refused`);
}

describe('a day that cannot be meant', () => {
  const asked = (dueOn: string) => ({ itemId: 'landUse', dueOn, wishes: [wish] });
  const deferred = (dueOn: string) => ({ itemId: 'landUse', materialId: 'map', dueOn });
  const item = '建设用地规划许可证';

  it.each([
    ['before its start', '2026-11-20', '不能早于今天'],
    ['years ahead', '2062-11-27', '请核对年份'],
  ])('%s is refused by the name of item and field, and nothing is kept', (_title, day, words) => {
    const refusals = [
      refusal(filed(), 'specialist', 'StopClock', { ...stop, expectedUntil: day }),
      refusal(filed(), 'specialist', 'RequestCorrection', asked(day)),
      refusal(withoutMap(), 'specialist', 'DeferMaterial', deferred(day)),
    ];
    expect(refusals.map(({ field }) => field)).toEqual(['expectedUntil', 'dueOn', 'dueOn']);
    for (const { userMessage } of refusals) {
      expect(userMessage).toContain(item);
      expect(userMessage).toContain(words);
    }
    expect(
      refusals.map(({ userMessage }) => /预计恢复日期|补正期限|补齐期限/.exec(userMessage)?.[0]),
    ).toEqual([...['预计恢复日期', '补正期限', '补齐期限']]);
  });

  it('is refused for a 督办, the visit and the return of an original too', () => {
    const order = { alertId: null, words: '请报告', dueOn: '2062-01-01' };
    expect(refusal(filed(), 'supervisor', 'OrderSupervision', order)).toMatchObject({ field: 'dueOn' });

    const paper = { name: '公章', kind: 'original', count: 1, dueBackOn: '2026-11-20' } as const;
    const handover = { direction: 'toSpecialist', papers: [paper] } as const;
    const refused = refusal(filed(), 'specialist', 'RecordHandover', {
      ...handover,
      papers: [...handover.papers],
    });
    expect(refused).toMatchObject({ field: 'papers.0.dueBackOn' });
    expect(refused.userMessage).toContain('公章');

    const visitWish = { day: '2062-11-25', period: 'morning', place: '示例路 1 号' } as const;
    expect(() => decide(submission({ visitWish }), undefined)).toThrow('请核对年份');
  });

  it('of a year that no calendar has says so, and not that it is written wrongly', () => {
    const sentence = (text: string) => Day.safeParse(text).error?.issues.map(({ message }) => message);
    expect(sentence('0202-11-26')).toEqual(['年份应在 1900 到 2199 之间,请核对日期。']);
    expect(sentence('2300-01-01')).toEqual(['年份应在 1900 到 2199 之间,请核对日期。']);
    expect(sentence('2026-02-30')).toEqual(['没有这一天,请核对日期。']);
  });
});

describe('an event out of order', () => {
  it.each([
    ['a stop', 'StopClock', stop],
    ['a decision', 'ApproveItem', { itemId: 'landUse', resultNumber: '' }],
    ['a 补正', 'RequestCorrection', { itemId: 'landUse', dueOn: '2026-12-01', wishes: [wish] }],
  ] as const)('%s dated before the filing is refused by the name of the item', (_title, type, payload) => {
    const story = filed().at(on('2026-11-20'));
    const { userMessage } = refusal(story, 'specialist', type, payload as never);
    expect(userMessage).toContain('“建设用地规划许可证”');
    expect(userMessage).toContain('2026年11月23日(周一)');
  });

  it('an end dated before the stop that it ends is refused', () => {
    const story = filed().at(on('2026-11-25')).does('specialist', 'StopClock', stop).at(on('2026-11-24'));
    const { userMessage } = refusal(story, 'specialist', 'ResumeClock', { itemId: 'landUse', note: '' });
    expect(userMessage).toContain('2026年11月25日(周三)');
  });

  it('a second stop while one stands, and an end where none does, name the item', () => {
    const stopped = filed().does('specialist', 'StopClock', stop);
    expect(refusal(stopped, 'specialist', 'StopClock', stop).userMessage).toContain(
      '“建设用地规划许可证”的时钟已经停着',
    );
    const resume = { itemId: 'landUse', note: '' };
    expect(refusal(filed(), 'specialist', 'ResumeClock', resume).userMessage).toContain(
      '“建设用地规划许可证”的时钟正在走',
    );
  });
});

describe('a 容缺 paper’s day', () => {
  const defer = (dueOn: string) =>
    withoutMap().does('specialist', 'DeferMaterial', { itemId: 'landUse', materialId: 'map', dueOn });
  const landUse = (story: CaseStory) => story.current.items.find(({ itemId }) => itemId === 'landUse')!;

  it('may be the last day of the limit, and not the day after', () => {
    expect(defer('2026-11-30').current.deferrals).toHaveLength(1);
    const payload = { itemId: 'landUse', materialId: 'map', dueOn: '2026-12-01' };
    const { userMessage } = refusal(withoutMap(), 'specialist', 'DeferMaterial', payload);
    expect(userMessage).toContain('最晚 2026年11月30日(周一)');
    expect(userMessage).toContain('地形图');
  });

  it('never lies past the limit, however late the item is filed and however long its clock stands', () => {
    const days = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(days, days, days, fc.nat(5), (wait, run, stand, early) => {
        const dueOn = addDays({ day: '2026-11-30', days: -early });
        const story = defer(dueOn).at(on(addDays({ day: '2026-11-23', days: wait })));
        story.does('specialist', 'FileItem', { itemId: 'landUse', externalNumber: 'SP-1' });
        const stopOn = addDays({ day: '2026-11-23', days: wait + run });
        story.at(on(stopOn)).does('specialist', 'StopClock', stop);
        const today = addDays({ day: stopOn, days: stand });
        story.at(on(today)).does('specialist', 'ResumeClock', { itemId: 'landUse', note: '' });

        const limit = itemDueOn({ item: landUse(story), today, calendar: plainCalendar });
        expect(dueOn <= (limit ?? '')).toBe(true);
      }),
    );
  });

  it('moves back with the limit when the calendar gains working days', () => {
    const story = defer('2026-11-30');
    story.does('specialist', 'FileItem', { itemId: 'landUse', externalNumber: 'SP-1' });
    const calendar = withOverrides(plainCalendar, { '2026-11-28': 'work' });
    const recomputed = decide({ ...story.command('system', 'RecomputeClocks', {}), calendar }, story.current);
    expect(recomputed).toEqual([
      expect.objectContaining({
        deferrals: [{ deferralId: story.current.deferrals[0]?.deferralId, dueOn: '2026-11-28' }],
      }),
    ]);
  });
});

describe('consent by silence', () => {
  it('keeps when the letter went out and until when nobody answered', () => {
    const story = filed().does('specialist', 'SendLetter', {
      ...{ itemId: 'landUse', departmentName: '生态环境局', words: '请就选址提出意见', fileIds: ['file_9'] },
    });
    story.at('2026-12-02T16:00:00.000Z').does('system', 'RunWatch', {});
    const [letter] = story.current.letters;
    expect(letter?.answer).toContain('2026年11月23日(周一)');
    expect(letter?.answer).toContain('2026年12月2日(周三)');
    expect(letter?.answer).toContain('7 个工作日');
  });
});

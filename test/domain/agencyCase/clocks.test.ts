import { readItemClock } from '@/domain/agencyCase/itemClock';
import { turnOf } from '@/domain/agencyCase/turnOf';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import { withOverrides } from '@/domain/schedule/workingCalendar';
import { actors, CaseStory, plainCalendar } from '../../support/caseBuilders';
import { decide } from '@/domain/agencyCase/decide';

// All in 2026: 23 Nov is a Monday; the calendar of these tests has no holidays.
const monday = '2026-11-23T02:00:00.000Z';
const on = (day: string) => `${day}T02:00:00.000Z`;

function filed(): CaseStory {
  return CaseStory.inProgress()
    .at(monday)
    .does('specialist', 'FileItem', { itemId: 'landUse', externalNumber: 'SP-1' });
}

function landUse(story: CaseStory): CaseItem {
  const item = story.current.items.find(({ itemId }) => itemId === 'landUse');
  if (!item) throw new Error('no item');
  return item;
}

const reading = (story: CaseStory, today: string) =>
  readItemClock({ item: landUse(story), today, calendar: plainCalendar });

const expertReview = {
  itemId: 'landUse',
  reason: 'expertReview',
  note: '专家会',
  expectedUntil: null,
} as const;

describe('a department’s clock', () => {
  it('stands during an expert review and runs on after it', () => {
    const story = filed().at(on('2026-11-24')).does('specialist', 'StopClock', expertReview);
    expect(reading(story, '2026-11-27')).toMatchObject({
      usedWd: 1,
      leftWd: 4,
      stop: { reason: 'expertReview' },
    });

    story.at(on('2026-11-27')).does('specialist', 'ResumeClock', { itemId: 'landUse', note: '' });
    expect(landUse(story).dueOn).toBe('2026-12-03');
    expect(reading(story, '2026-11-30')).toMatchObject({
      usedWd: 2,
      leftWd: 3,
      stop: null,
      dueOn: '2026-12-03',
    });
  });

  it('cannot be stopped twice, nor go on while it runs', () => {
    const story = filed();
    expect(() => story.does('specialist', 'ResumeClock', { itemId: 'landUse', note: '' })).toThrow('正在走');
    story.does('specialist', 'StopClock', expertReview);
    expect(() => story.does('specialist', 'StopClock', expertReview)).toThrow('已经停着');
  });

  it('cannot be stopped before filing, by others, or until a day that has passed', () => {
    expect(() => CaseStory.inProgress().does('specialist', 'StopClock', expertReview)).toThrow(
      '不能这样操作',
    );
    expect(() => filed().does('applicant', 'StopClock', expertReview)).toThrow('目前的身份');
    expect(() =>
      filed().does('specialist', 'StopClock', { ...expertReview, expectedUntil: '2026-11-20' }),
    ).toThrow('不能早于今天');
  });

  it('stands while the enterprise corrects: asked Tuesday, answered Friday, due three working days later', () => {
    const story = filed()
      .at(on('2026-11-24'))
      .does('specialist', 'RequestCorrection', {
        itemId: 'landUse',
        dueOn: '2026-12-01',
        wishes: [{ title: '地形图', explanation: '请盖章', materialId: null }],
      })
      .at(on('2026-11-27'));
    const [correction] = story.current.corrections;
    story.does('applicant', 'AnswerCorrection', {
      correctionId: correction?.correctionId ?? '',
      answers: [{ wishId: correction?.wishes[0]?.wishId ?? '', words: '已盖章', fileIds: [] }],
    });

    expect(landUse(story).stops).toEqual([
      expect.objectContaining({ reason: 'correction', from: '2026-11-24', until: '2026-11-27' }),
    ]);
    expect(landUse(story).dueOn).toBe('2026-12-03');
  });

  it('ends with the decision, whatever had stopped it', () => {
    const story = filed()
      .does('specialist', 'StopClock', expertReview)
      .at(on('2026-11-26'))
      .does('specialist', 'RefuseItem', { itemId: 'landUse', reason: '不符合规划' });
    expect(landUse(story).stops[0]?.until).toBe('2026-11-26');
    expect(reading(story, '2026-11-27')).toBeUndefined();
  });

  it('leaves nobody waiting for a day while it stands', () => {
    const story = filed().does('specialist', 'StopClock', { ...expertReview, expectedUntil: '2026-12-10' });
    expect(turnOf(story.current)).toMatchObject({
      holder: 'department',
      task: '完成“建设用地规划许可证”的专家评审(停钟中)',
      dueOn: '2026-12-10',
    });
  });

  it('is counted again when the calendar table changes, and only then', () => {
    const story = filed();
    const recompute = (calendar = plainCalendar) =>
      decide({ ...story.command('system', 'RecomputeClocks', {}), calendar }, story.current);
    expect(recompute()).toEqual([]);

    const thursdayOff = withOverrides(plainCalendar, { '2026-11-26': 'rest' });
    expect(recompute(thursdayOff)).toEqual([
      expect.objectContaining({
        type: 'ClocksRecomputed',
        items: expect.arrayContaining([{ itemId: 'landUse', dueOn: '2026-12-01', deliverBy: null }]),
      }),
    ]);
  });
});

const letter = {
  itemId: 'landUse',
  departmentName: '生态环境局',
  words: '请就选址提出意见',
  fileIds: ['file_9'],
};

describe('函告', () => {
  const sent = () => filed().does('specialist', 'SendLetter', letter);
  const letterId = (story: CaseStory) => story.current.letters[0]?.letterId ?? '';

  it('counts as consent after its silent days, with the evidence', () => {
    const story = sent();
    expect(story.current.letters[0]).toMatchObject({ state: 'open', dueOn: '2026-12-02', consentWd: 7 });

    story.at('2026-12-02T15:00:00.000Z').does('system', 'RunWatch', {});
    expect(story.current.letters[0]?.state).toBe('open');
    story.at('2026-12-02T16:00:00.000Z').does('system', 'RunWatch', {});
    expect(story.current.letters[0]).toMatchObject({
      state: 'consented',
      ground: 'silence',
      answeredAt: '2026-12-02T16:00:00.000Z',
      answerFileIds: ['file_9'],
    });
  });

  it('takes an objection with reasons, and one without as consent', () => {
    const objecting = sent();
    objecting.does('specialist', 'AnswerLetter', {
      letterId: letterId(objecting),
      outcome: 'objection',
      words: '距水源过近',
      fileIds: [],
    });
    expect(objecting.current.letters[0]?.state).toBe('objected');

    const mute = sent();
    const answer = { letterId: letterId(mute), outcome: 'objection', words: '' } as const;
    mute.does('specialist', 'AnswerLetter', { ...answer, fileIds: [] });
    expect(mute.current.letters[0]).toMatchObject({ state: 'consented', ground: 'objectionWithoutReasons' });
    expect(() => mute.does('specialist', 'AnswerLetter', { ...answer, fileIds: [] })).toThrow(
      '没有等待答复的函告',
    );
  });

  it('does not go to the department that decides the item itself', () => {
    expect(() =>
      filed().does('specialist', 'SendLetter', { ...letter, departmentName: '规划自然资源' }),
    ).toThrow('就是这个事项的审批部门');
  });
});

describe('a 容缺 paper that does not come', () => {
  function deferred(): CaseStory {
    return CaseStory.assigned()
      .does('specialist', 'RecordVisit', {
        place: '示例路',
        note: '',
        papers: [{ name: '营业执照', materialId: 'licence', kind: 'original', count: 1 }],
      })
      .confirmsHandovers()
      .at(monday)
      .does('specialist', 'DeferMaterial', { itemId: 'landUse', materialId: 'map', dueOn: '2026-11-25' })
      .does('specialist', 'FileItem', { itemId: 'landUse', externalNumber: 'SP-1' });
  }

  it('stops the item when its day is over, and lets it go on when it comes', () => {
    const story = deferred().at('2026-11-25T16:00:00.000Z').does('system', 'RunWatch', {});
    expect(landUse(story).stops).toEqual([
      expect.objectContaining({ reason: 'deferralMissed', from: '2026-11-26', until: null }),
    ]);

    const { deferralId } = story.current.deferrals[0] ?? { deferralId: '' };
    story.at(on('2026-11-30')).does('applicant', 'MakeGood', { deferralId, fileIds: ['file_1'] });
    expect(landUse(story).stops[0]?.until).toBe('2026-11-30');
    expect(landUse(story).dueOn).toBe('2026-12-02');
  });

  it('is found missing once, however often the watch looks', () => {
    const story = deferred().at('2026-11-27T02:00:00.000Z').does('system', 'RunWatch', {});
    const again = decide(story.command('system', 'RunWatch', {}), story.current);
    expect(again.filter(({ type }) => type === 'DeferralMissed')).toEqual([]);
  });
});

it('lets only a timer run the watch', () => {
  const story = filed();
  expect(() => story.does('supervisor', 'RunWatch', {})).toThrow('目前的身份');
  expect(actors.system.role).toBe('system');
});

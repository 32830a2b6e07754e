import { answersToNote, openInquiries, openUrges } from '@/domain/agencyCase/answeringFacts';
import { refusalOf } from '@/domain/agencyCase/availableActions';
import type { CommandPayload } from '@/domain/agencyCase/commands';
import { decide } from '@/domain/agencyCase/decide';
import { evolve } from '@/domain/agencyCase/evolve';
import { messagesFor } from '@/domain/agencyCase/messagesFor';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { defaultPromises } from '@/domain/agencyCase/promises';
import { summaryOf } from '@/domain/agencyCase/summaryOf';
import { turnOf } from '@/domain/agencyCase/turnOf';
import { isAlertOpen } from '@/domain/agencyCase/watch';
import {
  actors,
  CaseStory,
  NOW,
  plainCalendar,
  specialistCard,
  type Person,
} from '../../support/caseBuilders';

const on = (day: string, clock = '02:00') => `${day}T${clock}:00.000Z`;
const watched = (story: CaseStory, at: string) => story.at(at).does('system', 'RunWatch', {});

const question = {
  itemId: null,
  words: '现场通电了吗?',
  choices: ['是', '否'],
  takes: [],
  dueOn: '2026-11-25',
};

const asked = (changes: Partial<typeof question> = {}) =>
  CaseStory.inProgress().does('specialist', 'AskInquiry', { ...question, ...changes });

const idOf = (story: CaseStory) => story.current.inquiries[0]?.inquiryId ?? '';
type Answer = Omit<CommandPayload<'AnswerInquiry'>, 'inquiryId'>;
const plainAnswer: Answer = { choice: '', words: '', day: null, fileIds: [] };
const answers = (story: CaseStory, answer: Partial<Answer>) =>
  story.does('applicant', 'AnswerInquiry', { inquiryId: idOf(story), ...plainAnswer, ...answer });

function sentOf(story: CaseStory): string[] {
  let before: AgencyCase | undefined;
  return story.events.flatMap((event) => {
    const after = evolve(before, event);
    const drafts = messagesFor(event, before, after);
    before = after;
    return drafts.map(({ templateKey, toAccountId }) => `${templateKey} → ${toAccountId}`);
  });
}

describe('a question to the enterprise', () => {
  it('is the enterprise’s turn until its day, and one ready answer ends that', () => {
    const story = asked();
    expect(turnOf(story.current)).toEqual({
      holder: 'enterprise',
      name: '企业',
      task: '回答 1 个问题',
      dueOn: '2026-11-25',
    });
    expect(turnOf(answers(story, { choice: '是' }).current).holder).toBe('specialist');
    expect(sentOf(story).slice(-2)).toEqual(['inquiryAsked → acc_a', 'enterpriseAnswered → acc_s']);
  });

  it.each([
    ['nothing at all', {}, '请选一个答案'],
    ['an answer that is not offered', { choice: '也许' }, '不在选项里'],
    ['a day where none was asked for', { day: '2026-11-25' }, '不用填日期'],
    ['a picture where none was asked for', { fileIds: ['file_1'] }, '不用传照片'],
  ])('does not take %s', (_title, answer, sentence) => {
    expect(() => answers(asked(), answer)).toThrow(sentence);
  });

  it('always takes words, since no list of answers is complete', () => {
    expect(answers(asked(), { words: '下周通电' }).current.inquiries[0]?.answer).toMatchObject({
      words: '下周通电',
      by: '示例经办人甲',
    });
  });

  it('may be answered otherwise until the specialist has taken note, and not after', () => {
    const story = answers(answers(asked(), { choice: '是' }), { choice: '否' });
    expect(answersToNote(story.current)[0]?.answer?.choice).toBe('否');
    story.does('specialist', 'SettleInquiry', { inquiryId: idOf(story), words: '' });
    expect(() => answers(story, { choice: '是' })).toThrow('没有等待回答的问题');
  });

  it('is given up by the specialist only with a word about why', () => {
    const story = asked();
    const settle = (words: string) =>
      story.does('specialist', 'SettleInquiry', { inquiryId: idOf(story), words });
    expect(() => settle('')).toThrow('请写明为什么不再问');
    expect(openInquiries(settle('电话里已答复').current)).toEqual([]);
  });

  it('reminds once, in the morning of its day, and not after an answer', () => {
    const reminders = (story: CaseStory) =>
      story.events.filter(({ type }) => type === 'EnterpriseReminded').length;
    const story = asked();
    expect(reminders(watched(story, on('2026-11-25', '00:59')))).toBe(0);
    expect(reminders(watched(watched(story, on('2026-11-25', '01:00')), on('2026-11-25', '01:05')))).toBe(1);
    expect(reminders(watched(answers(asked(), { choice: '是' }), on('2026-11-25')))).toBe(0);
  });

  it.each<Person>(['applicant', 'stranger', 'window', 'otherSpecialist', 'supervisor'])(
    'is not asked by the %s',
    (person) => {
      const { agencyCase } = CaseStory.inProgress();
      const refusal =
        agencyCase && refusalOf({ agencyCase, actor: actors[person], now: NOW, action: 'AskInquiry' });
      expect(refusal).toMatch(/[\u4E00-\u9FFF]/);
    },
  );

  it.each<Person>(['stranger', 'window', 'specialist', 'supervisor'])(
    'is not answered by the %s',
    (person) => {
      const agencyCase = asked().current;
      expect(refusalOf({ agencyCase, actor: actors[person], now: NOW, action: 'AnswerInquiry' })).toMatch(
        /[\u4E00-\u9FFF]/,
      );
    },
  );

  it('asks nobody any more once the case is with the follow-up', () => {
    const story = CaseStory.allReceived().does('specialist', 'AskInquiry', question).returnsOriginals();
    expect(story.current.status).toBe('followUp');
    expect(openInquiries(story.current)).toEqual([]);
  });
});

describe('an urge of the enterprise', () => {
  const urge = (story: CaseStory, itemId: string | null = null) =>
    story.does('applicant', 'UrgeSpecialist', { words: '请问进展', itemId });
  const urged = () => urge(CaseStory.inProgress());
  const urgeId = (story: CaseStory) => story.current.urges[0]?.urgeId ?? '';

  it('promises an answer within a working day, and tops the specialist’s list with it', () => {
    const story = urged();
    expect(openUrges(story.current)).toMatchObject([{ words: '请问进展', answerBy: '2026-11-24' }]);
    expect(summaryOf(story.current)).toMatchObject({ urgeDueOn: '2026-11-24', tasks: 1 });
  });

  it('counts the promise in working days: urged on a Friday, answered by Monday', () => {
    const story = urge(CaseStory.inProgress().at(on('2026-11-27')));
    expect(openUrges(story.current)[0]?.answerBy).toBe('2026-11-30');
  });

  it('is owed within what the district promised when the case began', () => {
    const promises = { ...defaultPromises, urgeWd: 3 };
    expect(openUrges(urge(CaseStory.inProgress({ promises })).current)[0]?.answerBy).toBe('2026-11-26');
  });

  it('comes once a day for the case and once for each item, by the day in Shanghai', () => {
    const story = urge(urge(CaseStory.inProgress().at(on('2026-11-23', '15:00'))), 'landUse');
    expect(() => urge(story)).toThrow('今天已经催过,明天可以再催;专员应在明天内答复。');
    expect(() => urge(story, 'landUse')).toThrow('今天已经催过');
    expect(urge(story.at(on('2026-11-23', '16:00'))).current.urges).toHaveLength(3);
  });

  it('is not for an item that is granted', () => {
    const story = CaseStory.inProgress().grants('landUse');
    expect(() => urge(story, 'landUse')).toThrow('已经有结果了');
  });

  it('is answered once, and the enterprise is told', () => {
    const story = urged();
    const answer = () => story.does('specialist', 'AnswerUrge', { urgeId: urgeId(story), words: '明天申报' });
    expect(answer().current.urges[0]).toMatchObject({ answer: '明天申报', answeredAt: NOW });
    expect(sentOf(story).slice(-2)).toEqual(['urgeReceived → acc_s', 'progressReported → acc_a']);
    expect(answer).toThrow('没有待答复的催办');
  });

  it('that is not answered in time alerts the working group exactly once, until it is answered', () => {
    const story = urged();
    const alerts = () => story.current.alerts.filter(({ kind }) => kind === 'urgeUnanswered');
    watched(story, '2026-11-24T15:59:59.999Z');
    expect(alerts()).toEqual([]);
    watched(watched(story, on('2026-11-24', '16:00')), on('2026-11-25'));
    expect(alerts()).toMatchObject([{ dueOn: '2026-11-24' }]);
    expect(summaryOf(story.current).suggestions).toBe(1);
    story.does('specialist', 'AnswerUrge', { urgeId: urgeId(story), words: '抱歉,今天申报' });
    expect(alerts().some((alert) => isAlertOpen(story.current, alert))).toBe(false);
  });

  it('moves with the calendar', () => {
    const story = urged();
    const holiday = {
      ...plainCalendar,
      isWorkingDay: (day: string) => day !== '2026-11-24' && plainCalendar.isWorkingDay(day),
    };
    const recompute = { ...story.command('system', 'RecomputeClocks', {}), calendar: holiday };
    const moved = decide(recompute, story.current).reduce<AgencyCase | undefined>(evolve, story.current);
    expect(moved?.urges[0]?.answerBy).toBe('2026-11-25');
  });

  it.each<Person>(['applicant', 'stranger', 'window', 'otherSpecialist', 'supervisor'])(
    'is not answered by the %s',
    (person) => {
      const agencyCase = urged().current;
      expect(refusalOf({ agencyCase, actor: actors[person], now: NOW, action: 'AnswerUrge' })).toMatch(
        /[\u4E00-\u9FFF]/,
      );
    },
  );
});

describe('who serves', () => {
  it('keeps until when somebody served and why another came (O3)', () => {
    const other = { ...specialistCard, accountId: 'acc_t', name: '示例专员乙' };
    const story = CaseStory.inProgress()
      .at(on('2026-11-25'))
      .does('window', 'AssignSpecialist', { specialist: other, reason: '示例专员甲工作调动' });
    expect(story.current.formerSpecialists).toEqual([
      expect.objectContaining({
        name: '示例专员甲',
        since: NOW,
        until: on('2026-11-25'),
        reason: '示例专员甲工作调动',
      }),
    ]);
  });
});

import { openInvitations } from '@/domain/agencyCase/answeringFacts';
import { refusalOf } from '@/domain/agencyCase/availableActions';
import type { CommandPayload, SubmitCase } from '@/domain/agencyCase/commands';
import { historyLine } from '@/domain/agencyCase/historyLine';
import { summaryOf } from '@/domain/agencyCase/summaryOf';
import { turnOf } from '@/domain/agencyCase/turnOf';
import { openUnreached } from '@/domain/agencyCase/unreachedFacts';
import { actors, CaseStory, NOW, type Person } from '../../support/caseBuilders';

const on = (day: string, clock = '02:00') => `${day}T${clock}:00.000Z`;
const watched = (story: CaseStory, at: string) => story.at(at).does('system', 'RunWatch', {});

const plan: CommandPayload<'CallMeeting'> = {
  title: '规划协调会',
  startsAt: on('2026-11-27', '06:00'),
  endsAt: on('2026-11-27', '07:30'),
  place: '示例区政务中心 301',
  people: '示例经办人甲',
  departments: ['示例规划部门'],
  agenda: '方案调整',
  papers: '总平面图',
};

const assist: Partial<SubmitCase> = { mode: 'assist', itemIds: [], visitWish: null, question: '怎么办' };
const called = (story = CaseStory.inProgress()) => story.does('specialist', 'CallMeeting', plan);
const idOf = (story: CaseStory) => story.current.meetings[0]?.meetingId ?? '';
const replies = (story: CaseStory, kind: 'attend' | 'decline' | 'otherTime', words = '') =>
  story.does('applicant', 'AnswerMeeting', { meetingId: idOf(story), kind, words });
const changes = (story: CaseStory, change: Partial<typeof plan>) =>
  story.does('specialist', 'ChangeMeeting', {
    ...plan,
    ...change,
    meetingId: idOf(story),
    reason: '部门有事',
  });
const reminders = (story: CaseStory) =>
  story.events.filter(({ type }) => type === 'EnterpriseReminded').length;

describe('a meeting', () => {
  it.each([
    ['代办', () => called()],
    ['帮办', () => called(CaseStory.assigned(assist))],
  ])('in %s invites the enterprise, whose turn it is until it answers (H2)', (_mode, start) => {
    const story = start();
    expect(turnOf(story.current)).toMatchObject({
      holder: 'enterprise',
      task: '答复会议邀请',
      dueOn: '2026-11-27',
    });
    expect(turnOf(replies(story, 'attend').current).holder).toBe('specialist');
  });

  it.each([
    ['begins in the past', { startsAt: on('2026-11-20') }, '已经过去'],
    ['ends before it begins', { endsAt: on('2026-11-27', '05:00') }, '应在开始之后'],
    ['lasts for days', { endsAt: on('2026-11-29') }, '超过 12 小时'],
    ['is years ahead', { startsAt: on('2029-11-27'), endsAt: on('2029-11-27', '03:00') }, '核对年份'],
  ])('is not called when it %s', (_title, change, sentence) => {
    expect(() => CaseStory.inProgress().does('specialist', 'CallMeeting', { ...plan, ...change })).toThrow(
      sentence,
    );
  });

  it('asks again when time or place change, not when only words do', () => {
    const story = replies(called(), 'attend');
    expect(openInvitations(changes(story, { agenda: '方案与时间' }).current)).toEqual([]);
    expect(openInvitations(changes(story, { place: '302' }).current)).toMatchObject([{ revision: 2 }]);
  });

  it('takes another wish for the time with words, and puts it to the specialist until the meeting moves', () => {
    expect(() => replies(called(), 'otherTime')).toThrow('请写明您方便的时间');
    const story = replies(called(), 'otherTime', '周五全天有检查');
    expect(summaryOf(story.current).tasks).toBe(1);
    expect(summaryOf(changes(story, { startsAt: on('2026-11-27', '05:00') }).current).tasks).toBe(0);
  });

  it('reminds once, the day before at nine, and again only when it was moved', () => {
    const story = replies(called(), 'attend');
    expect(reminders(watched(story, on('2026-11-26', '00:59')))).toBe(0);
    expect(reminders(watched(watched(story, on('2026-11-26', '01:00')), on('2026-11-26', '03:00')))).toBe(1);
    changes(story, { startsAt: on('2026-12-03', '06:00'), endsAt: on('2026-12-03', '07:00') });
    expect(reminders(watched(story, on('2026-12-02', '01:00')))).toBe(2);
  });

  it.each([
    ['who does not come', () => replies(called(), 'decline')],
    [
      'whom the invitation reached later than that',
      () => called(CaseStory.inProgress().at(on('2026-11-26'))),
    ],
  ])('does not remind one %s', (_title, start) => {
    expect(reminders(watched(start(), on('2026-11-26', '12:00')))).toBe(0);
  });

  it('is over when its time has passed: nobody is asked any more, and the specialist owes the minutes', () => {
    const story = watched(called(), plan.endsAt);
    expect(openInvitations(story.current)).toEqual([]);
    expect(() => replies(story, 'attend')).toThrow('没有将要召开的会议');
    expect(summaryOf(story.current).tasks).toBe(1);
    const minuted = story.does('specialist', 'RecordMinutes', {
      meetingId: idOf(story),
      words: '同意调整',
      fileIds: [],
    });
    expect(summaryOf(minuted.current).tasks).toBe(0);
    expect(minuted.current.meetings[0]?.minutes?.words).toBe('同意调整');
  });

  it('has no minutes before it began', () => {
    const story = called();
    expect(() =>
      story.does('specialist', 'RecordMinutes', { meetingId: idOf(story), words: '无', fileIds: [] }),
    ).toThrow('没有开过的会议');
  });

  it('counts in 帮办 as help given, so that the help can be finished', () => {
    const story = called(CaseStory.assigned(assist)).at(on('2026-11-27', '06:30'));
    story.does('specialist', 'RecordMinutes', { meetingId: idOf(story), words: '部门同意', fileIds: [] });
    expect(story.current).toMatchObject({
      status: 'inProgress',
      assistance: [{ kind: 'meeting', summary: '规划协调会:部门同意' }],
    });
  });

  it('that is cancelled asks and reminds nobody', () => {
    const story = called();
    story.does('specialist', 'CancelMeeting', { meetingId: idOf(story), reason: '改为书面' });
    expect(turnOf(story.current).holder).toBe('specialist');
    expect(reminders(watched(story, on('2026-11-26', '12:00')))).toBe(0);
    expect(() => replies(story, 'attend')).toThrow('没有将要召开的会议');
  });

  it('has to arrive: an invitation that WeChat did not deliver is told by phone until it is answered', () => {
    const story = called().does('system', 'NoteUnreached', {
      messageId: 'msg_1',
      templateKey: 'meetingCalled',
    });
    expect(openUnreached(story.current)).toHaveLength(1);
    expect(openUnreached(replies(story, 'attend').current)).toEqual([]);
  });

  it('reads in the history with the day, not with “tomorrow”', () => {
    const story = called();
    const event = story.events.find(({ type }) => type === 'MeetingCalled');
    expect(event && historyLine(event, story.current)).toMatchObject({
      title: '召集会议',
      detail: '规划协调会,2026年11月27日(周五) 14:00,示例区政务中心 301',
    });
  });

  it.each(['CallMeeting', 'ChangeMeeting', 'CancelMeeting', 'RecordMinutes'] as const)(
    'takes %s from nobody but the specialist on the case',
    (action) => {
      const agencyCase = called().current;
      const others: Person[] = ['applicant', 'stranger', 'window', 'otherSpecialist', 'supervisor'];
      for (const person of others)
        expect(refusalOf({ agencyCase, actor: actors[person], now: NOW, action })).toMatch(/[\u4E00-\u9FFF]/);
    },
  );

  it.each<Person>(['stranger', 'window', 'specialist', 'supervisor'])(
    'is not answered by the %s',
    (person) => {
      const agencyCase = called().current;
      expect(refusalOf({ agencyCase, actor: actors[person], now: NOW, action: 'AnswerMeeting' })).toMatch(
        /[\u4E00-\u9FFF]/,
      );
    },
  );
});

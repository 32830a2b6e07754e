import { openInvitations } from '@/domain/agencyCase/answeringFacts';
import { refusalOf } from '@/domain/agencyCase/availableActions';
import { calendarNotes } from '@/domain/agencyCase/calendarEntry';
import { commandPayloads } from '@/domain/agencyCase/commands';
import type { CommandPayload, SubmitCase } from '@/domain/agencyCase/commands';
import { decide } from '@/domain/agencyCase/decide';
import { evolve } from '@/domain/agencyCase/evolve';
import { historyLine } from '@/domain/agencyCase/historyLine';
import { attendants, departmentWords } from '@/domain/agencyCase/Meeting';
import { messagesFor } from '@/domain/agencyCase/messagesFor';
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
  it('invites a department once, however often it was entered', () => {
    const departments = ['示例水利部门', '示例规划部门', ' 示例水利部门 '];
    const { departments: invited } = commandPayloads.CallMeeting.parse({ ...plan, departments });
    expect(invited).toEqual(['示例水利部门', '示例规划部门']);
  });

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

  it('is answered by each of the enterprise for himself, and each may think again', () => {
    const story = replies(called(), 'attend');
    const colleague = { ...actors.applicant, accountId: 'acc_c', name: '示例经办人丙' };
    const answer = (kind: 'attend' | 'decline') => {
      const command = story.command('applicant', 'AnswerMeeting', {
        meetingId: idOf(story),
        kind,
        words: '',
      });
      for (const event of decide({ ...command, actor: colleague }, story.current)) {
        story.events.push(event);
        story.agencyCase = evolve(story.agencyCase, event);
      }
    };
    answer('decline');
    expect(story.current.meetings[0]?.replies.map(({ by, kind }) => [by, kind])).toEqual([
      ['示例经办人甲', 'attend'],
      ['示例经办人丙', 'decline'],
    ]);
    answer('attend');
    expect(story.current.meetings[0] && attendants(story.current.meetings[0])).toEqual([
      '示例经办人甲',
      '示例经办人丙',
    ]);

    const before = story.current;
    changes(story, { place: '302' });
    const moved = story.events.at(-1);
    const told = moved ? messagesFor(moved, before, story.current) : [];
    expect(told.map(({ toAccountId, values }) => [toAccountId, values.remark])).toEqual([
      ['acc_a', '有变更:规划协调会'],
      ['acc_c', '有变更:规划协调会'],
    ]);
    expect(story.current.meetings[0]).toMatchObject({ reply: null, replies: [] });
  });

  it('reminds of it whoever has not said that he stays away', () => {
    const story = replies(called(), 'decline');
    const [meeting] = story.current.meetings;
    if (meeting === undefined) throw new Error('not called');
    const comes = { accountId: 'acc_c', by: '示例经办人丙', kind: 'attend' as const, words: '', at: NOW };
    const away = { ...comes, accountId: 'acc_d', kind: 'decline' as const };
    story.agencyCase = {
      ...story.current,
      meetings: [{ ...meeting, replies: [...meeting.replies, comes, away] }],
    };
    watched(story, on('2026-11-26', '01:00'));
    const reminded = story.events.find(({ type }) => type === 'EnterpriseReminded');
    const told = reminded ? messagesFor(reminded, story.current, story.current) : [];
    expect(told.map(({ toAccountId }) => toAccountId)).toEqual(['acc_a', 'acc_c']);
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

describe('an invited department', () => {
  const notes = (story: CaseStory, word: 'confirmed' | 'declined', department = '示例规划部门', words = '') =>
    story.does('specialist', 'NoteDepartment', { meetingId: idOf(story), department, word, words });
  const wordsOf = (story: CaseStory) => story.current.meetings.map(departmentWords);

  it('has its word on the phone written down, in the invitation and in the calendar', () => {
    const story = called();
    expect(wordsOf(story)).toEqual(['示例规划部门(还没有答复)']);
    notes(story, 'declined');
    notes(story, 'confirmed', '示例规划部门', '派规划科一人');
    expect(wordsOf(story)).toEqual(['示例规划部门(已确认参加,派规划科一人)']);
    const [meeting] = story.current.meetings;
    expect(meeting && calendarNotes(meeting)).toBe(
      '议程:方案调整\n请带:总平面图\n部门:示例规划部门(已确认参加,派规划科一人)',
    );
    const last = story.events.at(-1);
    expect(last && historyLine(last, story.current)).toMatchObject({ title: '示例规划部门:已确认参加' });
  });

  it('is asked again when the meeting moves, and forgotten when it is no longer invited', () => {
    const story = notes(called(), 'confirmed');
    expect(wordsOf(changes(story, { agenda: '方案与时间' }))).toEqual(['示例规划部门(已确认参加)']);
    expect(wordsOf(changes(story, { place: '302' }))).toEqual(['示例规划部门(还没有答复)']);
    notes(story, 'confirmed');
    changes(story, { place: '302', departments: [] });
    expect(story.current.meetings[0]?.departmentAnswers).toEqual([]);
  });

  it('must be invited first', () => {
    expect(() => notes(called(), 'confirmed', '示例水利部门')).toThrow('这个会议没有邀请“示例水利部门”');
  });

  it.each(['applicant', 'stranger', 'window', 'otherSpecialist', 'supervisor'] as const)(
    'is not spoken for by the %s',
    (person: Person) => {
      const story = called();
      const payload = {
        meetingId: idOf(story),
        department: '示例规划部门',
        word: 'confirmed',
        words: '',
      } as const;
      expect(() => story.does(person, 'NoteDepartment', payload)).toThrow();
    },
  );
});

import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseRow } from '@/domain/agencyCase/CaseRow';
import type { Meeting } from '@/domain/agencyCase/Meeting';
import { addDays, dayOf, instantAt } from '@/domain/shared/time';

import { errorOf, phoneOf, type FunctionName, type Phone } from './support/client';
import { act, assignedCase, assistRequest, startDistrict } from './support/district';
import type { District } from './support/district';
import type { OwnDatabase } from './support/ownDatabase';
import { openDatabase } from './support/ownDatabase';

let district: District;
let database: OwnDatabase;
let caseId: string;
beforeAll(async () => {
  district = await startDistrict();
  database = await openDatabase(district.cloud);
});
beforeEach(async () => {
  caseId = (await assignedCase(district)).view.agencyCase.caseId;
});
afterAll(() => district.cloud.close());

const LONG_AGO = '2026-01-05T02:00:00.000Z';
const today = dayOf(new Date().toISOString());
const dayAhead = (days: number) => addDays({ day: today, days });
const question = { words: '现场通电了吗?', choices: ['是', '否'], takes: ['photo'], dueOn: dayAhead(2) };
const at = (days: number, clock: string) => instantAt({ day: dayAhead(days), clock });
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const plan = {
  ...{ title: '协调会', startsAt: at(3, '14:00'), endsAt: at(3, '15:00'), place: '示例区政务中心' },
  ...{ departments: ['示例部门甲'], agenda: '方案调整' },
};

const specialistDoes = (type: string, payload: object, id = caseId) =>
  act(district.specialist, 'workbench', id, type, payload);
const applicantDoes = (type: string, payload: object) =>
  act(district.applicant, 'applicant', caseId, type, payload);
const refusal = async (phone: Phone, name: FunctionName, type: string, payload: object) =>
  errorOf(await phone.tell(name, 'cases.act', { caseId, type, payload }));
const watch = () => district.cloud.runTimer('sweep', 'watch');
const eventsOf = async (type: string) =>
  ((await database.cases.find(caseId))?.events ?? []).filter((event) => event.type === type);

async function ask(): Promise<string> {
  const { view } = await specialistDoes('AskInquiry', question);
  return view.agencyCase.inquiries[0]?.inquiryId ?? '';
}

describe('a question through the functions', () => {
  it('reaches the enterprise as a message, and its answer the specialist', async () => {
    await district.applicant.caller.subscribe(['local-inquiryAsked']);
    const inquiryId = await ask();
    await district.cloud.runTimer('sweep', 'outbox');
    const [sent] = (await district.cloud.mailbox('test-a')).filter(
      ({ templateId }) => templateId === 'local-inquiryAsked',
    );
    expect(JSON.stringify(sent)).toContain('现场通电了吗');

    const { view } = await applicantDoes('AnswerInquiry', { inquiryId, choice: '是' });
    expect(view.agencyCase.inquiries[0]?.answer).toMatchObject({ choice: '是', by: '示例经办人' });
    expect(view.history[0]).toMatchObject({ title: '企业回答', detail: '现场通电了吗? — 是' });
  });

  it('takes the same answer once, however often it is sent', async () => {
    const inquiryId = await ask();
    const sent = { caseId, commandId: `answer-${inquiryId}`, type: 'AnswerInquiry' };
    const payload = { inquiryId, choice: '否' };
    await district.applicant.do('applicant', 'cases.act', { ...sent, payload });
    await district.applicant.do('applicant', 'cases.act', { ...sent, payload });
    expect(await eventsOf('InquiryAnswered')).toHaveLength(1);
  });

  it('takes no answer and no question from anybody else', async () => {
    const inquiryId = await ask();
    const payload = { inquiryId, choice: '是' };
    expect((await refusal(district.stranger, 'applicant', 'AnswerInquiry', payload)).code).toBe('FORBIDDEN');
    expect((await refusal(district.window, 'workbench', 'AskInquiry', question)).code).toBe('NOT_ALLOWED');
    expect((await refusal(district.otherSpecialist, 'workbench', 'AskInquiry', question)).code).toBe(
      'FORBIDDEN',
    );
  });

  it('opens to the specialist only pictures that belong to the enterprise', async () => {
    const inquiryId = await ask();
    const payload = { inquiryId, fileIds: ['file_of_nobody'] };
    expect(await refusal(district.applicant, 'applicant', 'AnswerInquiry', payload)).toMatchObject({
      code: 'BAD_INPUT',
      userMessage: '有文件没有上传成功,请重新上传后再提交。',
    });
  });
});

describe('an urge through the functions', () => {
  const urge = () => applicantDoes('UrgeSpecialist', { words: '请问进展' });
  const myRows = async () =>
    (await district.specialist.get<{ rows: CaseRow[] }>('workbench', 'cases.list', { scope: 'mine' })).rows;

  it('puts the case on top of the specialist’s list until it is answered', async () => {
    const { view } = await urge();
    await assignedCase(district);
    const [first] = await myRows();
    expect(first).toMatchObject({ caseId, urgeDueOn: view.agencyCase.urges[0]?.answerBy });

    const { urgeId } = view.agencyCase.urges[0] ?? {};
    await specialistDoes('AnswerUrge', { urgeId, words: '明天上门' });
    expect((await myRows()).every(({ urgeDueOn }) => urgeDueOn === null)).toBe(true);
  });

  it('is refused a second time on one day, with what to expect', async () => {
    await urge();
    const refused = await refusal(district.applicant, 'applicant', 'UrgeSpecialist', { words: '再问' });
    expect(refused.userMessage).toMatch(/今天已经催过,明天可以再催;专员应在.*答复。/);
  });

  it('that nobody answers becomes one suggestion of the working group, also when two sweeps run at a time', async () => {
    const { view } = await urge();
    const [asked] = view.agencyCase.urges;
    const urges = [{ ...asked, answerBy: '2026-01-05' }];
    await database.cases.update({ _id: caseId }, { urges, watchDueAt: LONG_AGO });
    await Promise.all([watch(), watch()]);
    await watch();
    const { alerts, summary } = (await database.cases.find(caseId)) ?? {};
    expect(alerts?.filter(({ kind }) => kind === 'urgeUnanswered')).toHaveLength(1);
    expect(summary?.hasSuggestion).toBe(true);
  });

  it('is answered by nobody else', async () => {
    const { view } = await urge();
    const payload = { urgeId: view.agencyCase.urges[0]?.urgeId, words: '好' };
    expect((await refusal(district.otherSpecialist, 'workbench', 'AnswerUrge', payload)).code).toBe(
      'FORBIDDEN',
    );
    expect((await refusal(district.window, 'workbench', 'AnswerUrge', payload)).code).toBe('NOT_ALLOWED');
  });
});

describe('a meeting through the functions', () => {
  const meetingOf = ({ view }: CaseAnswer): Meeting | undefined => view.agencyCase.meetings[0];

  it.each([
    ['代办', () => Promise.resolve(caseId)],
    [
      '帮办',
      async () => (await assignedCase(district, assistRequest(district.enterpriseId))).view.agencyCase.caseId,
    ],
  ])(
    'is called, answered, moved and cancelled in %s, and the enterprise is told of each',
    async (_, start) => {
      caseId = await start();
      await district.applicant.caller.subscribe(Array.from({ length: 3 }, () => 'local-meetingCalled'));
      const called = await specialistDoes('CallMeeting', plan);
      const meetingId = meetingOf(called)?.meetingId;
      expect(called.view.turn).toMatchObject({ holder: 'enterprise', task: '答复会议邀请' });

      const answered = await applicantDoes('AnswerMeeting', {
        meetingId,
        kind: 'otherTime',
        words: '周五不行',
      });
      expect(meetingOf(answered)?.reply).toMatchObject({ kind: 'otherTime', words: '周五不行' });
      const moved = { ...plan, startsAt: at(4, '09:00'), endsAt: at(4, '10:00'), meetingId };
      expect(meetingOf(await specialistDoes('ChangeMeeting', moved))).toMatchObject({
        reply: null,
        revision: 1,
      });
      const cancelled = await specialistDoes('CancelMeeting', { meetingId, reason: '改为书面' });
      expect(cancelled.notices.filter(({ title }) => title === '会议通知')).toHaveLength(3);
      expect(cancelled.view.turn.holder).not.toBe('enterprise');
    },
  );

  it('is answered by a colleague too, who is told when it is called off; departments by the specialist alone', async () => {
    const { applicant, enterpriseId, cloud } = district;
    const colleague = phoneOf(await cloud.login('test-colleague'));
    const invitation = { enterpriseId, scope: { kind: 'all' } };
    const { token } = await applicant.do<{ token: string }>('applicant', 'team.invite', invitation);
    const person = { name: '示例经办人丙', phone: '13800006666' };
    await colleague.do('applicant', 'team.join', { token, person });

    const meetingId = meetingOf(await specialistDoes('CallMeeting', plan))?.meetingId;
    await applicantDoes('AnswerMeeting', { meetingId, kind: 'attend' });
    const answered = await act(colleague, 'applicant', caseId, 'AnswerMeeting', {
      meetingId,
      kind: 'decline',
    });
    expect(meetingOf(answered)?.replies.map(({ by, kind }) => [by, kind])).toEqual([
      ['示例经办人', 'attend'],
      ['示例经办人丙', 'decline'],
    ]);
    const word = { meetingId, department: '示例部门甲', word: 'confirmed', words: '派一人' };
    expect((await refusal(applicant, 'applicant', 'NoteDepartment', word)).code).toBe('BAD_INPUT');
    expect(meetingOf(await specialistDoes('NoteDepartment', word))?.departmentAnswers).toMatchObject([
      { department: '示例部门甲', word: 'confirmed', words: '派一人' },
    ]);

    await specialistDoes('CancelMeeting', { meetingId, reason: '改为书面' });
    await cloud.runTimer('sweep', 'outbox');
    const { rows } = await colleague.get<{ rows: unknown[] }>('applicant', 'messages.list');
    expect(JSON.stringify(rows)).toContain('已取消:协调会');
  });

  it('holds the one answer that was stored before each answered for himself', async () => {
    const meetingId = meetingOf(await specialistDoes('CallMeeting', plan))?.meetingId;
    const answered = await applicantDoes('AnswerMeeting', { meetingId, kind: 'attend' });
    const stored = answered.view.agencyCase.meetings.map(
      ({ replies: _, departmentAnswers: __, ...before }) => before,
    );
    await database.cases.update({ _id: caseId }, { meetings: stored });
    const read = await district.specialist.get<CaseAnswer>('workbench', 'cases.get', { caseId });
    expect(meetingOf(read)).toMatchObject({ replies: [{ kind: 'attend' }], departmentAnswers: [] });
  });

  it('reminds once of what is near, also when two sweeps run at a time', async () => {
    const called = await specialistDoes('CallMeeting', plan);
    const [meeting] = called.view.agencyCase.meetings;
    const meetings = [{ ...meeting, fixedAt: LONG_AGO, startsAt: inHours(1), endsAt: inHours(2) }];
    await database.cases.update({ _id: caseId }, { meetings, watchDueAt: LONG_AGO });
    await Promise.all([watch(), watch()]);
    await watch();
    expect(await eventsOf('EnterpriseReminded')).toHaveLength(1);
  });

  it('is called and cancelled by nobody but the specialist, and answered by nobody but the enterprise', async () => {
    const meetingId = meetingOf(await specialistDoes('CallMeeting', plan))?.meetingId;
    const reply = { meetingId, kind: 'attend' };
    expect((await refusal(district.stranger, 'applicant', 'AnswerMeeting', reply)).code).toBe('FORBIDDEN');
    expect((await refusal(district.window, 'workbench', 'CallMeeting', plan)).code).toBe('NOT_ALLOWED');
    const cancel = { meetingId, reason: '不开了' };
    expect((await refusal(district.otherSpecialist, 'workbench', 'CancelMeeting', cancel)).code).toBe(
      'FORBIDDEN',
    );
  });
});

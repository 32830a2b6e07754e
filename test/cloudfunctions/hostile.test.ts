import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { originalsHeld } from '@/domain/agencyCase/caseFacts';
import { addDays, dayOf, instantAt } from '@/domain/shared/time';

import { errorOf, phoneOf } from './support/client';
import type { Answer, Phone } from './support/client';
import { act, agencyRequest, assignedCase, SETUP_CODE, phones, startDistrict } from './support/district';
import type { District } from './support/district';

let district: District;
const logged: string[] = [];
const spies: jest.SpyInstance[] = [];
beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr])
    spies.push(jest.spyOn(stream, 'write').mockImplementation((text) => logged.push(String(text)) > 0));
  district = await startDistrict();
});
afterAll(async () => {
  await district.cloud.close();
  spies.forEach((spy) => spy.mockRestore());
});

const inDays = (days: number) => addDays({ day: dayOf(new Date().toISOString()), days });
const WORDS = '机密的会议内容';

const plan = {
  ...{ title: '规划协调会', place: '示例会议室', agenda: WORDS, people: '', papers: '' },
  ...{ departments: ['示例水利部门', '示例规划部门'] },
  startsAt: instantAt({ day: inDays(5), clock: '09:00' }),
  endsAt: instantAt({ day: inDays(5), clock: '10:00' }),
};

async function aMeeting(): Promise<{ caseId: string; meetingId: string }> {
  const { caseId } = (await assignedCase(district)).view.agencyCase;
  const { view } = await act(district.specialist, 'workbench', caseId, 'CallMeeting', plan);
  return { caseId, meetingId: view.agencyCase.meetings[0]?.meetingId ?? '' };
}

async function anOriginal(count: number): Promise<{ caseId: string; entryId: string }> {
  const { caseId } = (await assignedCase(district)).view.agencyCase;
  const paper = { name: '出让合同', kind: 'original', count };
  const visit = { place: '示例路', note: '', papers: [paper] };
  const { view } = await act(district.specialist, 'workbench', caseId, 'RecordVisit', visit);
  const [list] = view.agencyCase.handoverLists;
  await act(district.applicant, 'applicant', caseId, 'ConfirmHandover', { handoverId: list?.handoverId });
  return { caseId, entryId: list?.entries[0]?.entryId ?? '' };
}

const bySpecialist = (caseId: string, type: string, payload: object, phone = district.specialist) =>
  phone.tell<CaseAnswer>('workbench', 'cases.act', { caseId, type, payload });
const byEnterprise = (caseId: string, type: string, payload: object, phone = district.applicant) =>
  phone.tell<CaseAnswer>('applicant', 'cases.act', { caseId, type, payload });

async function caseNow(caseId: string) {
  const { view } = await district.applicant.get<CaseAnswer>('applicant', 'cases.get', { caseId });
  return view.agencyCase;
}

const isTold = (answer: Answer<unknown>) =>
  answer.ok || /[\u4e00-\u9fff].*[。!]$/.test(answer.error.userMessage);

/** A colleague who sees all of the enterprise. */
async function aColleague(identity: string, number: string): Promise<Phone> {
  const { enterpriseId, applicant } = district;
  const wish = { enterpriseId, scope: { kind: 'all' } };
  const { token } = await applicant.do<{ token: string }>('applicant', 'team.invite', wish);
  const phone = phoneOf(await district.cloud.login(identity));
  await phone.do('applicant', 'team.join', { token, person: { name: '示例同事', phone: number } });
  return phone;
}

describe('a meeting at which two act at the same moment', () => {
  it('keeps the answers of both who are asked, and what both departments said', async () => {
    const { caseId, meetingId } = await aMeeting();
    const colleague = await aColleague('hostile-colleague', '13811115555');
    const said = { meetingId, word: 'confirmed', words: '' };
    const answers = await Promise.all([
      byEnterprise(caseId, 'AnswerMeeting', { meetingId, kind: 'attend' }),
      byEnterprise(caseId, 'AnswerMeeting', { meetingId, kind: 'decline' }, colleague),
      ...plan.departments.map((department) =>
        bySpecialist(caseId, 'NoteDepartment', { ...said, department }),
      ),
    ]);
    expect(answers.filter((answer) => !isTold(answer))).toEqual([]);
    const [meeting] = (await caseNow(caseId)).meetings;
    const done = answers.filter(({ ok }) => ok).length;
    expect((meeting?.replies.length ?? 0) + (meeting?.departmentAnswers.length ?? 0)).toBe(done);
    expect(done).toBeGreaterThan(0);
  });

  it('is either answered and then cancelled, or refuses the answer; afterwards nobody answers', async () => {
    const { caseId, meetingId } = await aMeeting();
    const [cancelled, answered] = await Promise.all([
      bySpecialist(caseId, 'CancelMeeting', { meetingId, reason: '部门有事' }),
      byEnterprise(caseId, 'AnswerMeeting', { meetingId, kind: 'attend' }),
    ]);
    expect([cancelled, answered].every(isTold)).toBe(true);
    const [meeting] = (await caseNow(caseId)).meetings;
    expect(meeting?.cancelledAt !== null).toBe(cancelled.ok);
    expect(meeting?.replies).toHaveLength(answered.ok ? 1 : 0);

    const said = { meetingId, department: '示例水利部门', word: 'declined', words: '' };
    for (const late of [
      await byEnterprise(caseId, 'AnswerMeeting', { meetingId, kind: 'decline' }),
      await bySpecialist(caseId, 'NoteDepartment', said),
    ])
      expect(errorOf(late)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('takes a department’s word from its specialist alone, and of invited departments alone', async () => {
    const { caseId, meetingId } = await aMeeting();
    const said = { meetingId, department: '示例水利部门', word: 'confirmed', words: '' };
    const refused = [
      await byEnterprise(caseId, 'NoteDepartment', said),
      await bySpecialist(caseId, 'NoteDepartment', said, district.otherSpecialist),
      await bySpecialist(caseId, 'NoteDepartment', { ...said, department: '没有邀请的部门' }),
      await bySpecialist(caseId, 'AnswerMeeting', { meetingId, kind: 'attend' }),
      await byEnterprise(caseId, 'AnswerMeeting', { meetingId, kind: 'attend' }, district.stranger),
    ];
    expect(refused.filter(({ ok }) => ok)).toEqual([]);
    expect(refused.every(isTold)).toBe(true);
    expect((await caseNow(caseId)).meetings[0]).toMatchObject({ replies: [], departmentAnswers: [] });
  });
});

describe('an original over which two act at the same moment', () => {
  it('is lent to one department, however many are named at once', async () => {
    const { caseId, entryId } = await anOriginal(1);
    const lend = (departmentName: string) =>
      bySpecialist(caseId, 'LendOriginal', { entryId, departmentName });
    const answers = await Promise.all(['规划资源局', '水利局', '城管局'].map(lend));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.every(isTold)).toBe(true);
  });

  it('never goes home and to a department at once', async () => {
    const { caseId, entryId } = await anOriginal(1);
    const paper = { name: '出让合同', kind: 'original', count: 1, returnsEntryId: entryId };
    const answers = await Promise.all([
      bySpecialist(caseId, 'LendOriginal', { entryId, departmentName: '规划资源局' }),
      bySpecialist(caseId, 'RecordHandover', { direction: 'toEnterprise', papers: [paper] }),
    ]);
    expect(answers.every(isTold)).toBe(true);
    const { handoverLists } = await caseNow(caseId);
    if (answers[1]?.ok)
      expect(handoverLists.flatMap(({ entries }) => entries).find(({ loan }) => loan)).toBeUndefined();
  });

  it('is not taken back by a specialist who has lost the case, and is still known to be out', async () => {
    const { caseId, entryId } = await anOriginal(3);
    await act(district.specialist, 'workbench', caseId, 'LendOriginal', {
      entryId,
      departmentName: '规划资源局',
    });
    const goesHome = { name: '出让合同', kind: 'original', count: 1, returnsEntryId: entryId };
    const handover = { direction: 'toEnterprise', papers: [goesHome] };
    await act(district.specialist, 'workbench', caseId, 'RecordHandover', handover);
    const assign = { caseId, specialistId: district.otherSpecialistId, reason: '调整分工' };
    await district.window.do('workbench', 'cases.assign', assign);

    const late = await bySpecialist(caseId, 'TakeOriginalBack', { entryId });
    expect(errorOf(late).code).toBe('FORBIDDEN');
    const [held] = originalsHeld(await caseNow(caseId));
    expect(held).toMatchObject({ count: 3, loan: { departmentName: '规划资源局' } });
    const taken = await bySpecialist(caseId, 'TakeOriginalBack', { entryId }, district.otherSpecialist);
    expect(taken.ok).toBe(true);
  });
});

describe('odd values', () => {
  it.each(['9999-12-31', '2026-02-30', '2027-02-29', '0000-00-00', 'tomorrow', 20270101])(
    'such as %p as a day are refused with a sentence at their field',
    async (validUntil) => {
      const { enterpriseId, applicant } = district;
      const submissions = [{ materialId: 'sitePlan', name: '总平面图', fileIds: ['file_1'], validUntil }];
      const wish = { ...agencyRequest(enterpriseId), submissions };
      const refusal = errorOf(await applicant.tell('applicant', 'cases.submit', wish));
      expect(refusal).toMatchObject({ code: 'BAD_INPUT' });
      expect(Object.keys(refusal.fields ?? {})).toEqual(['submissions.0.validUntil']);
      expect(refusal.userMessage).toMatch(/[\u4e00-\u9fff]/);
    },
  );

  it('are refused of forms, tables and pictures, and never as a fault of ours', async () => {
    const { window, supervisor } = district;
    const deep = JSON.parse(`${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`) as object;
    const form = { formKey: 'counter.odd', title: '', version: 0, device: '网页版', form: {} };
    const tags = Array.from({ length: 500 }, (_, place) => ({
      words: `${place}`,
      levels: [5],
      isRetired: true,
    }));
    const answers = await Promise.all([
      window.tell('workbench', 'forms.save', { ...form, formKey: '../x' }),
      window.tell('workbench', 'forms.save', { ...form, version: 1e9 }),
      window.tell('workbench', 'forms.save', { ...form, form: [] }),
      window.tell('workbench', 'forms.save', { ...form, form: deep }),
      supervisor.tell('supervision', 'ratingTags.save', { version: 0, tags }),
      supervisor.tell('supervision', 'ratingTags.save', { version: -1, tags: [] }),
      supervisor.tell('supervision', 'rules.savePromises', { version: 0, promises: { acceptWd: 1e308 } }),
      supervisor.tell('supervision', 'papers.change', {
        paperId: '__proto__',
        version: 0,
        change: { type: 'WithdrawBlank' },
      }),
      supervisor.tell('supervision', 'papers.change', {
        paperId: 'constructor',
        version: 0,
        change: { type: 'OfferShipped' },
      }),
      supervisor.tell('supervision', 'pictures.look', { fileId: 'constructor', reason: 'disputed' }),
      supervisor.tell('supervision', 'pictures.look', { fileId: 'file_1', reason: 'curious' }),
      window.tell('workbench', 'enterprises.confirm', { claimId: 'clm_none' }),
      district.applicant.ask('applicant', 'guide.blank', { blankId: '__proto__' }),
    ]);
    const faults = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
    expect(faults.filter(({ code }) => code === 'INTERNAL')).toEqual([]);
    expect(faults.filter(({ userMessage }) => !/[\u4e00-\u9fff]/.test(userMessage))).toEqual([]);
    expect(answers.map(({ ok }, place) => (ok ? place : -1)).filter((place) => place >= 0)).toEqual([3]);
  });
});

it('leaves no number, name or word of anybody in the logs of the functions, also where something fails', async () => {
  const { cloud, window, specialist } = district;
  const { caseId, meetingId } = await aMeeting();
  await cloud.orderFault({ api: 'security.msgSecCheck', code: -1, times: 1 });
  await bySpecialist(caseId, 'NoteDepartment', {
    ...{ meetingId, department: '示例水利部门', word: 'confirmed', words: WORDS },
  });
  await cloud.orderFault({ api: 'database.modifyDocument', code: -1, times: 4 });
  const form = { contact: { name: '示例联系人', phone: phones.walkIn }, words: WORDS };
  const draft = { formKey: 'counter.walkIn', title: '示例来访企业', version: 1, device: '网页版', form };
  const { code, traceId } = errorOf(await window.tell('workbench', 'forms.save', draft));
  await specialist.tell('workbench', 'forms.save', { ...draft, formKey: 'visit.case_1.0', version: 0 });

  expect(code).toBe('INTERNAL');
  const log = logged.join('\n');
  expect(log).toContain('words could not be checked');
  expect(log).toContain(traceId);
  for (const secret of [...Object.values(phones), WORDS, '示例', '出让合同', SETUP_CODE, 'test-s1'])
    expect(log).not.toContain(secret);
});

import type { complaints as stored } from '@cloud/shared/repositories/complaints/complaintRepository';
import type { ComplaintRow, ComplaintView, GroupComplaintView } from '@/domain/complaint/ComplaintView';

import { crashAt } from './support/crashes';
import { errorOf, newCommandId, phoneOf } from './support/client';
import type { Phone } from './support/client';
import { assignedCase, recruit, startDistrict } from './support/district';
import type { District } from './support/district';
import { openDatabase } from './support/ownDatabase';
import { toldBy, workbenchQueries } from './support/toldBy';
import { uploadedBy } from './support/upload';

let district: District;
let complaints: typeof stored;
let paths: string[];
/** A member of the group who is also a specialist. */
let both: Phone;
let bothId: string;
let caseId: string;

beforeAll(async () => {
  district = await startDistrict();
  await openDatabase(district.cloud);
  ({ complaints } = await import('@cloud/shared/repositories/complaints/complaintRepository'));
  paths = await workbenchQueries();
  both = phoneOf(await district.cloud.login('test-both'));
  const roles = ['specialist', 'supervisor'];
  const person = { roles, name: '示例组员', departmentId: 'planningResources' };
  bothId = (await recruit(district.supervisor, both, person)).accountId ?? '';
});
afterAll(() => district.cloud.close());
beforeEach(async () => {
  caseId = (await assignedCase(district)).view.agencyCase.caseId;
  await complaints.remove({ isOpen: true });
});

const words = '要我们另外付跑腿费';
const content = (more: object = {}) => ({ kind: 'charge', words, fileIds: [], wantsCall: true, ...more });

function file(more: object = {}): Promise<ComplaintView> {
  return district.applicant.do('applicant', 'complaints.file', { caseId, content: content(), ...more });
}

async function filed(more: object = {}): Promise<string> {
  const { complaint } = await file(more);
  return complaint.complaintId;
}

function groupDoes(phone: Phone, complaintId: string, type: string, payload: object) {
  return phone.do<GroupComplaintView>('supervision', 'complaints.act', { complaintId, type, payload });
}

function rowsOf(phone: Phone, scope: 'open' | 'all'): Promise<ComplaintRow[]> {
  return phone
    .get<{ rows: ComplaintRow[] }>('supervision', 'complaints.list', { scope })
    .then(({ rows }) => rows);
}

async function sweepAll(): Promise<void> {
  await district.cloud.runTimer('sweep', 'voice');
  await district.cloud.runTimer('sweep', 'outbox');
}

it('tells the staff of the case nothing before it is answered, by any procedure, and then only what is passed on', async () => {
  const phones = [district.specialist, district.window];
  const told = () => Promise.all(phones.map((phone) => toldBy({ phone, caseId, paths })));
  await sweepAll();
  const before = await told();
  expect(Object.keys(before[0] ?? {}).join()).toContain('complaints.released');

  const fileId = await uploadedBy(district.applicant, { caseId });
  const complaintId = await filed({ content: content({ fileIds: [fileId] }) });
  await sweepAll();
  expect(await told()).toEqual(before);

  await groupDoes(district.supervisor, complaintId, 'Answer', { words: '已核实并责令退还' });
  await sweepAll();
  expect(await told()).toEqual(before);

  await groupDoes(district.supervisor, complaintId, 'Release', { words: '服务免费,不得收取任何费用' });
  const released = await district.specialist.get('workbench', 'complaints.released', { caseId });
  expect(released).toEqual([{ words: '服务免费,不得收取任何费用', at: expect.any(String) as string }]);
  const after = JSON.stringify(await told());
  expect(after).toContain('服务免费');
  expect(after).not.toMatch(/跑腿费|责令退还|TS20|投诉/);
});

it('opens its photos for the enterprise and the group only', async () => {
  const fileId = await uploadedBy(district.applicant, { caseId });
  await filed({ content: content({ fileIds: [fileId] }) });
  expect((await district.applicant.ask('applicant', 'files.open', { fileId })).ok).toBe(true);
  expect((await district.supervisor.ask('supervision', 'files.open', { fileId })).ok).toBe(true);
  for (const phone of [district.specialist, district.window])
    expect(errorOf(await phone.ask('workbench', 'files.open', { fileId })).code).toBe('FORBIDDEN');
});

describe('for a member of the group who has had a part in the case', () => {
  it('it does not exist, whether he served it before it came or after', async () => {
    const complaintId = await filed();
    const change = { caseId, specialistId: bothId, reason: '岗位调整' };
    await district.window.do('workbench', 'cases.assign', change);
    await district.window.do('workbench', 'cases.assign', { ...change, specialistId: district.specialistId });
    const later = await filed();

    for (const id of [complaintId, later]) {
      const get = await both.ask('supervision', 'complaints.get', { complaintId: id });
      expect(errorOf(get).code).toBe('NOT_FOUND');
      const input = { complaintId: id, type: 'Answer', payload: { words: '没有的事' } };
      expect(errorOf(await both.tell('supervision', 'complaints.act', input)).code).toBe('NOT_FOUND');
    }
    const seen = [...(await rowsOf(both, 'open')), ...(await rowsOf(both, 'all'))];
    expect(seen.map((row) => row.complaintId)).not.toEqual(expect.arrayContaining([complaintId]));
    expect(seen.map((row) => row.complaintId)).not.toEqual(expect.arrayContaining([later]));
    await sweepAll();
    const inbox = await both.get<{ rows: { page: string }[] }>('applicant', 'messages.list');
    expect(inbox.rows.map(({ page }) => page).join()).not.toContain(later);

    const { members } = await district.supervisor.get<GroupComplaintView>('supervision', 'complaints.get', {
      complaintId,
    });
    expect(members.map(({ accountId }) => accountId)).not.toContain(bothId);
    const wish = { complaintId, type: 'Assign', payload: { accountId: bothId } };
    expect(errorOf(await district.supervisor.tell('supervision', 'complaints.act', wish)).code).toBe(
      'BAD_INPUT',
    );
  });
});

describe('who may do what', () => {
  it('lets nobody but a member of the enterprise complain', async () => {
    const input = { caseId, content: content() };
    for (const phone of [district.stranger, district.specialist, district.window])
      expect(errorOf(await phone.tell('applicant', 'complaints.file', input)).code).toBe('FORBIDDEN');
  });

  it('shows it to nobody but who filed it and the group', async () => {
    const complaintId = await filed();
    for (const phone of [district.stranger, district.specialist, district.window]) {
      const get = await phone.ask('applicant', 'complaints.get', { complaintId });
      expect(errorOf(get).code).toBe('NOT_FOUND');
      const input = { complaintId, type: 'Withdraw', payload: { reason: '撤回' } };
      expect(errorOf(await phone.tell('applicant', 'complaints.act', input)).code).toBe('NOT_FOUND');
    }
  });

  it.each(['list', 'count', 'get'])('keeps %s to the working group', async (path) => {
    const input = { scope: 'open', complaintId: 'cmp_any' };
    for (const phone of [district.applicant, district.specialist, district.window])
      expect(errorOf(await phone.ask('supervision', `complaints.${path}`, input)).code).toBe('FORBIDDEN');
  });

  it('shows what was passed on to those who serve the case only', async () => {
    const ask = (phone: Phone) => phone.ask('workbench', 'complaints.released', { caseId });
    for (const phone of [district.otherSpecialist, district.applicant, district.supervisor])
      expect(errorOf(await ask(phone)).code).toBe('FORBIDDEN');
  });
});

it('goes from the filing to the answer and back, with the phone where a call is wished', async () => {
  const complaintId = await filed();
  const [row] = (await rowsOf(district.supervisor, 'open')).filter(
    (each) => each.complaintId === complaintId,
  );
  expect(row).toMatchObject({ kind: 'charge', tag: { word: '待答复' }, remainingWd: 5 });
  const { phone } = await district.supervisor.get<GroupComplaintView>('supervision', 'complaints.get', {
    complaintId,
  });
  expect(phone).toBe('13800001111');

  await groupDoes(district.supervisor, complaintId, 'Answer', { words: '已核实并责令退还' });
  await sweepAll();
  const { rows } = await district.applicant.get<{ rows: { page: string }[] }>('applicant', 'messages.list');
  expect(rows[0]?.page).toBe(`packages/voice/pages/complaint/index?complaintId=${complaintId}`);

  const reply = { complaintId, type: 'Reply', payload: { isSatisfied: false, words: '钱还没有退' } };
  const replied = await district.applicant.do<ComplaintView>('applicant', 'complaints.act', reply);
  expect(replied.complaint).toMatchObject({ steps: [], answers: [{ words: '已核实并责令退还' }] });
  expect(replied.remainingWd).toBe(5);
});

it('is made once by a double tap, and once by each wish', async () => {
  const commandId = newCommandId();
  const [one, two] = await Promise.all([file({ commandId }), file({ commandId })]);
  expect(two.complaint).toEqual(one.complaint);
  expect((await file()).complaint.number).not.toBe(one.complaint.number);
});

it('is kept when the check of its words is out of order, and refused when they are risky', async () => {
  await district.cloud.orderFault({ api: 'security.msgSecCheck', code: -1, times: 1 });
  expect((await file()).complaint).toMatchObject({ check: 'unchecked', words });
  const risky = { caseId, content: content({ words: '含有违禁词' }) };
  const refused = errorOf(await district.applicant.tell('applicant', 'complaints.file', risky));
  expect(refused).toMatchObject({
    code: 'BAD_INPUT',
    userMessage: expect.stringContaining('文字还在') as string,
  });
});

describe('a complaint that nobody answers', () => {
  it('is told to the group once, whatever dies on the way', async () => {
    const { alertComplaints } = await import('@cloud/sweep/alertComplaints');
    const complaintId = await filed();
    await complaints.update(
      { _id: complaintId },
      { byDue: `2026-01-05~${complaintId}`, dueOn: '2026-01-05' },
    );
    const alert = () =>
      alertComplaints({ now: new Date().toISOString(), deadlineMs: Number.MAX_SAFE_INTEGER });

    for (const isDone of [false, true]) {
      const { survive } = crashAt({ step: 1, isDone, collections: [complaints] });
      await alert().catch(() => undefined);
      survive();
    }
    await Promise.all([alert(), alert()]);
    const told = await complaints.find(complaintId);
    expect(told?.steps.map(({ type }) => type)).toEqual(['Alert']);
    expect(told?.outbox.filter(({ values }) => values['remark'] === '投诉超期没有答复')).toHaveLength(2);
  });
});

it('lets a person wait for five answers at a time and no more', async () => {
  const { applicant } = district;
  for (let place = 0; place < 5; place += 1) await file();
  const sixth = errorOf(await applicant.tell('applicant', 'complaints.file', { caseId, content: content() }));
  expect(sixth).toMatchObject({
    code: 'NOT_ALLOWED',
    userMessage: expect.stringContaining('还在等答复') as string,
  });
});

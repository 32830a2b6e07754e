import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';

import { errorOf } from './support/client';
import type { FunctionName, Phone } from './support/client';
import { act, agencyRequest, assignedCase, startDistrict } from './support/district';
import type { District } from './support/district';

type Person = 'applicant' | 'stranger' | 'window' | 'specialist' | 'otherSpecialist' | 'supervisor';

let district: District;
let caseId: string;
beforeAll(async () => {
  district = await startDistrict();
  caseId = (await assignedCase(district)).view.agencyCase.caseId;
});
afterAll(() => district.cloud.close());

async function versionNow(): Promise<number> {
  const { version } = await district.supervisor.get<{ version: number }>('supervision', 'cases.version', {
    caseId,
  });
  return version;
}

const readers: Readonly<Record<FunctionName, readonly Person[]>> = {
  applicant: ['applicant'],
  workbench: ['window', 'specialist'],
  supervision: ['supervisor'],
};
const everyone: readonly Person[] = [
  ...(['applicant', 'stranger', 'window', 'specialist', 'otherSpecialist', 'supervisor'] as const),
];
const readings = (Object.keys(readers) as FunctionName[]).flatMap((name) =>
  everyone.map((person) => ({ name, person, may: readers[name].includes(person) })),
);

describe('who may read a case', () => {
  it.each(readings)('$person through $name: $may', async ({ name, person, may }) => {
    const answers = await Promise.all([
      district[person].ask(name, 'cases.get', { caseId }),
      district[person].ask(name, 'cases.version', { caseId }),
      district[person].ask(name, 'cases.plan', { caseId }),
    ]);
    for (const answer of answers) {
      if (may) expect(answer.ok).toBe(true);
      else expect(['FORBIDDEN', 'NOT_SIGNED_UP']).toContain(errorOf(answer).code);
    }
  });

  it('does not know a case that does not exist', async () => {
    const answer = await district.applicant.ask('applicant', 'cases.get', { caseId: 'case_none' });
    expect(errorOf(answer).code).toBe('NOT_FOUND');
  });
});

const itemId = 'investmentFiling';
const commands: readonly { name: FunctionName; type: string; payload: object; by: Person }[] = [
  { name: 'applicant', type: 'WithdrawCase', payload: { reason: '不办了' }, by: 'applicant' },
  { name: 'applicant', type: 'UrgeSpecialist', payload: { words: '请尽快' }, by: 'applicant' },
  { name: 'applicant', type: 'TerminateCase', payload: { reason: '不办了' }, by: 'applicant' },
  { name: 'applicant', type: 'SuspendMandate', payload: { reason: '暂停' }, by: 'applicant' },
  { name: 'applicant', type: 'EndMandate', payload: { reason: '不办了' }, by: 'applicant' },
  { name: 'workbench', type: 'AcceptCase', payload: {}, by: 'window' },
  { name: 'workbench', type: 'DeclineCase', payload: { reason: '不属于本区' }, by: 'window' },
  { name: 'workbench', type: 'RecordVisit', payload: { place: '示例路', papers: [] }, by: 'specialist' },
  { name: 'workbench', type: 'FileItem', payload: { itemId, externalNumber: 'X' }, by: 'specialist' },
  { name: 'workbench', type: 'ApproveItem', payload: { itemId }, by: 'specialist' },
  { name: 'workbench', type: 'ReportProgress', payload: { words: '进展' }, by: 'specialist' },
  { name: 'workbench', type: 'FinishAssistance', payload: { summary: '好了' }, by: 'specialist' },
  { name: 'supervision', type: 'CloseCase', payload: {}, by: 'supervisor' },
  {
    ...{ name: 'supervision', type: 'RecordFollowUp', by: 'supervisor' },
    payload: { outcome: 'refused', answers: null, comments: '' },
  },
];
const denials = commands.flatMap((command) =>
  everyone.filter((person) => person !== command.by).map((person) => ({ ...command, person })),
);

describe('who may not act', () => {
  it.each(denials)('refuses $type to the $person', async ({ name, type, payload, person }) => {
    const before = await versionNow();
    const answer = await district[person].tell(name, 'cases.act', { caseId, type, payload });
    expect(['FORBIDDEN', 'NOT_ALLOWED']).toContain(errorOf(answer).code);
    expect(errorOf(answer).userMessage).toMatch(/[一-龥]/);
    expect(await versionNow()).toBe(before);
  });

  it.each(['applicant', 'stranger', 'specialist'] as const)('refuses assigning to the %s', async (person) => {
    const input = { caseId, specialistId: district.otherSpecialistId };
    for (const name of ['workbench', 'supervision'] as const) {
      expect(errorOf(await district[person].tell(name, 'cases.assign', input)).code).toBe('FORBIDDEN');
    }
  });

  it('does not take an action of another function', async () => {
    const act = { caseId, type: 'CloseCase', payload: {} };
    expect(errorOf(await district.supervisor.tell('applicant', 'cases.act', act)).code).toBe('BAD_INPUT');
  });

  it('refuses what the rules refuse, with their sentence', async () => {
    const levels = { overall: 5, efficiency: 5, skill: 5, attitude: 5 };
    const rating = { caseId, type: 'RateCase', payload: { levels, words: '' } };
    const error = errorOf(await district.applicant.tell('applicant', 'cases.act', rating));
    expect(error.code).toBe('NOT_ALLOWED');
  });
});

const staffLists: readonly { name: FunctionName; path: string; input: object; may: readonly Person[] }[] = [
  { name: 'workbench', path: 'cases.list', input: { scope: 'queue' }, may: ['window'] },
  { name: 'workbench', path: 'cases.list', input: { scope: 'all' }, may: ['window'] },
  { name: 'workbench', path: 'cases.list', input: { scope: 'mine' }, may: ['specialist', 'otherSpecialist'] },
  { name: 'workbench', path: 'staff.specialists', input: {}, may: ['window', 'supervisor'] },
  { name: 'supervision', path: 'cases.list', input: { scope: 'all' }, may: ['supervisor'] },
  { name: 'supervision', path: 'cases.head', input: {}, may: ['supervisor'] },
  { name: 'supervision', path: 'overview.get', input: {}, may: ['supervisor'] },
  { name: 'supervision', path: 'ratings.list', input: {}, may: ['supervisor'] },
  { name: 'supervision', path: 'staff.list', input: {}, may: ['supervisor'] },
];

describe('who may see which list', () => {
  it.each(staffLists.flatMap((list) => everyone.map((person) => ({ ...list, person }))))(
    '$name $path $input for the $person',
    async ({ name, path, input, may, person }) => {
      const answer = await district[person].ask(name, path, input);
      if (may.includes(person)) expect(answer.ok).toBe(true);
      else expect(errorOf(answer).code).toBe('FORBIDDEN');
    },
  );

  it('keeps the enterprises apart', async () => {
    const rowsOf = (phone: Phone) =>
      phone.get<{ rows: unknown[] }>('applicant', 'cases.list', { filter: 'all' });
    expect((await rowsOf(district.applicant)).rows.length).toBeGreaterThan(0);
    expect((await rowsOf(district.stranger)).rows).toEqual([]);
  });
});

it('does not submit for an enterprise of others, and stores nothing', async () => {
  const answer = await district.stranger.tell(
    'applicant',
    'cases.submit',
    agencyRequest(district.enterpriseId),
  );
  expect(errorOf(answer).code).toBe('FORBIDDEN');
  const { rows } = await district.stranger.get<{ rows: unknown[] }>('applicant', 'cases.list', {
    filter: 'all',
  });
  expect(rows).toEqual([]);
});

it('keeps the counter to the window', async () => {
  const request = { ...agencyRequest(''), enterprise: { name: '示例', creditCode: '91500000MA5DEMXA1X' } };
  for (const person of ['applicant', 'specialist', 'supervisor'] as const) {
    const answer = await district[person].tell('workbench', 'cases.submitAtCounter', request);
    expect(errorOf(answer).code).toBe('FORBIDDEN');
  }
});

it('takes a case away from the specialist who no longer has it', async () => {
  const { view } = await assignedCase(district);
  const moved = { caseId: view.agencyCase.caseId, specialistId: district.otherSpecialistId };
  await district.supervisor.do<CaseAnswer>('supervision', 'cases.assign', moved);

  const denied = await district.specialist.ask('workbench', 'cases.get', { caseId: moved.caseId });
  expect(errorOf(denied).code).toBe('FORBIDDEN');
  const done = await act(district.otherSpecialist, 'workbench', moved.caseId, 'ReportProgress', {
    words: '我来接手',
  });
  expect(done.view.agencyCase.specialist?.accountId).toBe(district.otherSpecialistId);
});

it('assigns specialists only', async () => {
  const { view } = await assignedCase(district);
  const wrong = { caseId: view.agencyCase.caseId, specialistId: 'acc_nobody' };
  expect(errorOf(await district.window.tell('workbench', 'cases.assign', wrong)).fields).toHaveProperty(
    'specialistId',
  );
});

import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CasePage } from '@/domain/agencyCase/CaseAnswer';

import { errorOf, newCommandId, phoneOf } from './support/client';
import type { Phone } from './support/client';
import { act, assignedCase, assistRequest, recruit, startDistrict } from './support/district';
import type { District } from './support/district';
import { openDatabase } from './support/ownDatabase';
import type { OwnDatabase } from './support/ownDatabase';
import { toldBy, workbenchQueries } from './support/toldBy';
import { uploadedBy } from './support/upload';

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();
const good = { overall: 5, efficiency: 5, skill: 5, attitude: 5 };
const bad = { overall: 1, efficiency: 1, skill: 2, attitude: 2 };

let district: District;
let database: OwnDatabase;
let paths: string[];
beforeAll(async () => {
  district = await startDistrict();
  database = await openDatabase(district.cloud);
  paths = await workbenchQueries();
});
afterAll(() => district.cloud.close());

/** A case that its enterprise was asked to rate; served by 示例专员甲. */
async function caseToRate(): Promise<string> {
  const { specialist, supervisor, enterpriseId } = district;
  const { view } = await assignedCase(district, assistRequest(enterpriseId));
  const { caseId } = view.agencyCase;
  await act(specialist, 'workbench', caseId, 'RecordAssistance', { kind: 'advice', summary: '说明了材料' });
  await act(specialist, 'workbench', caseId, 'FinishAssistance', { summary: '已经清楚' });
  await act(supervisor, 'supervision', caseId, 'RecordFollowUp', {
    outcome: 'refused',
    answers: null,
    comments: '',
  });
  return caseId;
}

const says = (caseId: string, type: string, payload: object) =>
  act(district.applicant, 'applicant', caseId, type, payload);

/** Changed to bad, put right, not accepted. */
async function quarrel(caseId: string): Promise<void> {
  const fileId = await uploadedBy(district.applicant, { caseId });
  await says(caseId, 'ChangeRating', {
    levels: bad,
    tags: ['联系不上'],
    words: '其实没有人管',
    fileIds: [fileId],
  });
  const callBack = { by: '示例组长', on: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) };
  await act(district.supervisor, 'supervision', caseId, 'RecordRectification', {
    measures: '已约谈',
    callBack,
  });
  await says(caseId, 'RateRectification', { isSatisfied: false, words: '没有改' });
}

const told = (phone: Phone, caseId: string) => toldBy({ phone, caseId, paths });

it('tells the staff of a case nothing of what follows the first rating, by any procedure', async () => {
  const caseId = await caseToRate();
  await says(caseId, 'RateCase', { levels: good, words: '很好' });
  await district.cloud.runTimer('sweep', 'outbox');
  const before = await Promise.all([told(district.specialist, caseId), told(district.window, caseId)]);
  expect(Object.keys(before[0])).toEqual(expect.arrayContaining([expect.stringContaining('cases.version')]));

  await quarrel(caseId);
  await district.cloud.runTimer('sweep', 'outbox');
  const after = await Promise.all([told(district.specialist, caseId), told(district.window, caseId)]);
  expect(after).toEqual(before);
  expect(JSON.stringify(after)).not.toMatch(/很好|没有人管|已约谈/);
});

it('opens the photos of a rating for the enterprise and the working group only', async () => {
  const caseId = await caseToRate();
  const fileId = await uploadedBy(district.applicant, { caseId });
  await says(caseId, 'RateCase', { levels: bad, words: '', fileIds: [fileId] });
  const open = (phone: Phone, name: 'applicant' | 'workbench' | 'supervision') =>
    phone.ask(name, 'files.open', { fileId });

  expect((await open(district.applicant, 'applicant')).ok).toBe(true);
  expect((await open(district.supervisor, 'supervision')).ok).toBe(true);
  for (const phone of [district.specialist, district.window, district.otherSpecialist])
    expect(errorOf(await open(phone, 'workbench')).code).toBe('FORBIDDEN');

  const paper = { materialId: 'any', name: '照片', fileIds: [fileId] };
  const other = await assignedCase(district);
  const used = { caseId: other.view.agencyCase.caseId, type: 'SubmitMaterial', payload: paper };
  expect(errorOf(await district.applicant.tell('applicant', 'cases.act', used)).code).toBe('BAD_INPUT');
});

it('shows nothing of it to a member of the group who served the case', async () => {
  const { cloud, supervisor } = district;
  const both = phoneOf(await cloud.login('test-both'));
  const roles = ['specialist', 'supervisor'];
  const me = await recruit(supervisor, both, { roles, name: '示例组员', departmentId: 'planningResources' });
  const caseId = await caseToRate();
  const former = { accountId: me.accountId ?? '', name: '示例组员', departmentName: '', since: daysAgo(3) };
  await database.cases.update({ _id: caseId }, { formerSpecialists: [former] });
  await says(caseId, 'RateCase', { levels: good, words: '' });
  const ask = async () => ({
    get: await both.ask('supervision', 'cases.get', { caseId }),
    version: await both.ask('supervision', 'cases.version', { caseId }),
    overview: await both.get<{ needsRectification: number }>('supervision', 'overview.get'),
  });
  const before = await ask();
  await quarrel(caseId);
  expect(await ask()).toEqual(before);

  for (const scope of ['needsRectification', 'all']) {
    const { rows } = await both.get<CasePage>('supervision', 'cases.list', { scope });
    const found = rows.find((row) => row.caseId === caseId);
    expect(found?.version).toBe(
      scope === 'all' ? (before.version as { output: { version: number } }).output.version : undefined,
    );
  }
  const ratings = await both.get<{ rows: { caseId: string }[] }>('supervision', 'ratings.list');
  expect(ratings.rows.map((row) => row.caseId)).not.toContain(caseId);
});

it('takes what a specialist does with the version that he may feel', async () => {
  const caseId = await caseToRate();
  await says(caseId, 'RateCase', { levels: good, words: '' });
  const dueOn = new Date(Date.now() + 3 * DAY_MS).toISOString().slice(0, 10);
  await act(district.supervisor, 'supervision', caseId, 'OrderSupervision', { words: '请说明情况', dueOn });
  await quarrel(caseId);

  const { view } = await district.specialist.get<CaseAnswer>('workbench', 'cases.get', { caseId });
  const answer = {
    ...{ caseId, type: 'AnswerOrder', seenVersion: view.version },
    payload: { orderId: view.agencyCase.orders[0]?.orderId, words: '已说明' },
  };
  await district.specialist.do('workbench', 'cases.act', answer);
});

it('shows the group both ratings and counts the last', async () => {
  const caseId = await caseToRate();
  await says(caseId, 'RateCase', { levels: good, words: '很好' });
  await quarrel(caseId);
  const { view } = await district.supervisor.get<CaseAnswer>('supervision', 'cases.get', { caseId });
  expect(view.agencyCase.formerRatings).toMatchObject([{ words: '很好' }]);
  expect(view.agencyCase.rating).toMatchObject({ words: '其实没有人管', tags: ['联系不上'] });
  const waiting = await district.supervisor.get<CasePage>('supervision', 'cases.list', {
    scope: 'needsRectification',
  });
  expect(waiting.rows.map((row) => row.caseId)).toContain(caseId);
});

it('changes a rating once however often it is sent, and not after 7 days', async () => {
  const caseId = await caseToRate();
  await says(caseId, 'RateCase', { levels: good, words: '' });
  const change = {
    caseId,
    commandId: newCommandId(),
    type: 'ChangeRating',
    payload: { levels: bad, words: '慢' },
  };
  const [one, two] = await Promise.all([
    district.applicant.do<CaseAnswer>('applicant', 'cases.act', change),
    district.applicant.do<CaseAnswer>('applicant', 'cases.act', change),
  ]);
  expect([one, two].map(({ view }) => view.agencyCase.formerRatings.length)).toEqual([1, 1]);

  await database.cases.update({ _id: caseId }, { 'formerRatings.0.ratedAt': daysAgo(8) });
  const late = await district.applicant.tell('applicant', 'cases.act', {
    ...change,
    commandId: newCommandId(),
  });
  expect(errorOf(late)).toMatchObject({
    code: 'NOT_ALLOWED',
    userMessage: expect.stringContaining('已过期限') as string,
  });
});

describe('the words of a rating', () => {
  it('are kept, and marked, when the check is out of order', async () => {
    const caseId = await caseToRate();
    await district.cloud.orderFault({ api: 'security.msgSecCheck', code: -1, times: 1 });
    const { view } = await says(caseId, 'RateCase', { levels: bad, words: '等了两天' });
    expect(view.agencyCase.rating).toMatchObject({ words: '等了两天', check: 'unchecked' });
  });

  it('are refused with a sentence when they are risky, and nothing is rated', async () => {
    const caseId = await caseToRate();
    const risky = { caseId, type: 'RateCase', payload: { levels: bad, words: '含有违禁词' } };
    const refused = errorOf(await district.applicant.tell('applicant', 'cases.act', risky));
    expect(refused).toMatchObject({
      code: 'BAD_INPUT',
      userMessage: expect.stringContaining('文字还在') as string,
    });
    const { view } = await district.applicant.get<CaseAnswer>('applicant', 'cases.get', { caseId });
    expect(view.agencyCase.rating).toBeNull();
  });
});

async function sweep(): Promise<{ reminded: number }> {
  const { result } = await district.cloud.runTimer<{ output: { reminded: number } }>('sweep', 'voice');
  return { reminded: result?.output.reminded ?? -1 };
}

async function requestsSent(caseId: string): Promise<number> {
  await district.cloud.runTimer('sweep', 'outbox');
  const document = await database.cases.find(caseId);
  return (document?.outbox ?? []).filter(
    ({ templateKey, state }) => templateKey === 'ratingWanted' && state !== 'needless',
  ).length;
}

describe('the request to rate', () => {
  it('comes after the follow-up and once more, never a third time', async () => {
    const [old, recent] = [await caseToRate(), await caseToRate()];
    await database.cases.update({ _id: old }, { ratingOpenedAt: daysAgo(6) });
    await database.cases.update({ _id: recent }, { ratingOpenedAt: daysAgo(4) });
    expect(await sweep()).toEqual({ reminded: 1 });
    expect(await sweep()).toEqual({ reminded: 0 });
    expect([await requestsSent(old), await requestsSent(recent)]).toEqual([2, 1]);
  });

  it('comes once from two sweeps at a time', async () => {
    const caseId = await caseToRate();
    await database.cases.update({ _id: caseId }, { ratingOpenedAt: daysAgo(6) });
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(await requestsSent(caseId)).toBe(2);
  });

  it('is not repeated to who has rated, and what waits is not sent any more', async () => {
    const caseId = await caseToRate();
    await says(caseId, 'RateCase', { levels: good, words: '' });
    await database.cases.update({ _id: caseId }, { ratingOpenedAt: daysAgo(6) });
    expect(await sweep()).toEqual({ reminded: 0 });
    expect(await requestsSent(caseId)).toBe(0);
  });
});

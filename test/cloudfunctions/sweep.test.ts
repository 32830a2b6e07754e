import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { OutboxEntry } from '@cloud/shared/outbox/OutboxEntry';

import { CaseStory } from '../support/caseBuilders';
import { act, assignedCase, assistRequest, startDistrict } from './support/district';
import type { District } from './support/district';
import type { OwnDatabase } from './support/ownDatabase';
import { openDatabase } from './support/ownDatabase';
import { storedCase } from './support/storedCase';

let district: District;
let database: OwnDatabase;
beforeAll(async () => {
  district = await startDistrict();
  database = await openDatabase(district.cloud);
});
afterAll(() => district.cloud.close());

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();

async function sweep(trigger: 'outbox' | 'promises'): Promise<Record<string, number>> {
  const { result } = await district.cloud.runTimer<{ ok: boolean; output: Record<string, number> }>(
    'sweep',
    trigger,
  );
  if (!result?.ok) throw new Error('the sweep was refused');
  return result.output;
}

/** A case in which the enterprise was asked to rate so many days ago. */
async function caseToRate(days: number): Promise<string> {
  const { specialist, supervisor, enterpriseId } = district;
  const { view } = await assignedCase(district, assistRequest(enterpriseId));
  const { caseId } = view.agencyCase;
  await act(specialist, 'workbench', caseId, 'RecordAssistance', { kind: 'advice', summary: '说明了材料' });
  await act(specialist, 'workbench', caseId, 'FinishAssistance', { summary: '已经清楚' });
  const followUp = { outcome: 'refused', answers: null, comments: '' };
  await act(supervisor, 'supervision', caseId, 'RecordFollowUp', followUp);
  await database.cases.update({ _id: caseId }, { ratingOpenedAt: daysAgo(days) });
  return caseId;
}

async function statusOf(caseId: string): Promise<string> {
  const { view } = await district.supervisor.get<CaseAnswer>('supervision', 'cases.get', { caseId });
  return view.agencyCase.status;
}

it('closes cases that the enterprise did not rate in fifteen days, and no others', async () => {
  const [old, recent] = [await caseToRate(16), await caseToRate(14)];
  expect(await sweep('promises')).toMatchObject({ closed: 1 });
  expect(await statusOf(old)).toBe('closed');
  expect(await statusOf(recent)).toBe('rating');
  expect(await sweep('promises')).toMatchObject({ closed: 0 });
});

async function outboxOf(caseId: string): Promise<readonly OutboxEntry[]> {
  const document = await database.cases.find(caseId);
  return document?.outbox ?? [];
}

it('sends again what a sweep left half done, and says that it may come twice', async () => {
  await sweep('outbox');
  const { view } = await assignedCase(district);
  const { caseId } = view.agencyCase;
  const died = { 'outbox.0.state': 'sending', 'outbox.0.attempts': 1, 'outbox.0.claimedAt': daysAgo(1) };
  await database.cases.update({ _id: caseId }, died);
  await district.applicant.caller.subscribe(['local-caseAccepted']);

  await sweep('outbox');
  expect((await outboxOf(caseId))[0]).toMatchObject({ state: 'sent', attempts: 2, maybeTwice: true });
});

it('leaves alone what another sweep holds', async () => {
  const { view } = await assignedCase(district);
  const { caseId } = view.agencyCase;
  const held = { 'outbox.0.state': 'sending', 'outbox.0.attempts': 1, 'outbox.0.claimedAt': daysAgo(0) };
  await database.cases.update({ _id: caseId }, held);

  await sweep('outbox');
  const [entry, ...others] = await outboxOf(caseId);
  expect(entry).toMatchObject({ state: 'sending', attempts: 1 });
  expect(others.every((other) => other.state === 'undelivered')).toBe(true);
  expect((await database.cases.find(caseId))?.outboxDueAt).not.toBeNull();
});

it('says that a message may come twice when its answer was lost', async () => {
  await sweep('outbox');
  const { view } = await assignedCase(district);
  await district.applicant.caller.subscribe(['local-caseAccepted']);
  await district.cloud.orderFault({ api: 'subscribeMessage.send', drop: true, times: 1 });
  await sweep('outbox');
  expect((await outboxOf(view.agencyCase.caseId))[0]).toMatchObject({ state: 'pending', maybeTwice: true });
});

it('names a case whose snapshot is not what its events give', async () => {
  const { view } = await assignedCase(district);
  const { caseId } = view.agencyCase;
  await database.cases.update({ _id: caseId }, { 'project.name': '换了名字的项目' });
  const { faults } = await database.verifyHistories();
  const fault = 'the snapshot is not what its events give';
  expect(faults).toContainEqual({ caseId, fault });
});

// Last, since these cases have no history that could be verified.
it('closes more cases in one sweep than it reads at once', async () => {
  const toRate = CaseStory.toRate().current;
  for (let place = 0; place < 23; place += 1) {
    const ids = { caseId: `case_unrated_${place}`, number: `20261123-${String(place).padStart(5, '0')}` };
    await database.cases.insert(await storedCase({ ...toRate, ...ids }));
    await database.cases.update({ _id: ids.caseId }, { ratingOpenedAt: daysAgo(20) });
  }
  expect(await sweep('promises')).toMatchObject({ closed: 23 });
  expect(await sweep('promises')).toMatchObject({ closed: 0 });
});

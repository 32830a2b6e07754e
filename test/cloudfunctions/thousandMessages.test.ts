import { randomBytes } from 'node:crypto';
import type { OutboxEntry } from '@cloud/shared/outbox/OutboxEntry';
import type { CaseDocument } from '@cloud/shared/repositories/cases/CaseDocument';

import { CaseStory } from '../support/caseBuilders';
import { crashAt } from './support/crashes';
import { SETUP_CODE, startDistrict } from './support/district';
import type { District } from './support/district';
import type { OwnDatabase } from './support/ownDatabase';
import { openDatabase } from './support/ownDatabase';
import { storedCase } from './support/storedCase';

const CASES = 25;
const MESSAGES_EACH = 40;
const CREDITS_EACH = 180;
/** Messages that only inform, so that nobody has to phone when one is lost; one popup asks for all five. */
const templateKeys = [
  'progressReported',
  'caseAccepted',
  'specialistAssigned',
  'caseClosed',
  'caseDeclined',
] as const;
const api = 'subscribeMessage.send';

jest.setTimeout(300_000);

let district: District;
let database: OwnDatabase;
let sending: Awaited<ReturnType<typeof openSending>>;
let unreadBefore: number;
beforeAll(async () => {
  district = await startDistrict();
  database = await openDatabase(district.cloud);
  const key = () => randomBytes(32).toString('base64');
  Object.assign(process.env, { FIELD_KEY: key(), BLIND_KEY: key(), SETUP_CODE });
  sending = await openSending();
  await district.cloud.runTimer('sweep', 'outbox');
  unreadBefore = await unread();
});
afterAll(() => district.cloud.close());

/** Only the clock is ours: pauses between attempts are hours, and what waits for the network must go on. */
function takeClock(): void {
  jest.useFakeTimers({
    now: Date.now(),
    doNotFake: [
      ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'] as const),
      ...(['clearImmediate', 'nextTick', 'queueMicrotask', 'performance', 'hrtime'] as const),
    ],
  });
}

async function openSending() {
  const { sweepOutbox } = await import('@cloud/shared/outbox/sweepOutbox');
  const { newOutboxEntry } = await import('@cloud/shared/outbox/OutboxEntry');
  const { findAccountByOpenid } = await import('@cloud/shared/repositories/accountRepository');
  return { sweepOutbox, newOutboxEntry, findAccountByOpenid };
}

async function unread(): Promise<number> {
  return (await district.applicant.get<{ unreadMessages: number }>('applicant', 'me.get')).unreadMessages;
}

const nowIso = () => new Date().toISOString();

async function keepMessages(): Promise<void> {
  const account = await sending.findAccountByOpenid('test-a');
  const toAccountId = account?._id ?? '';
  for (let place = 0; place < CASES; place += 1) {
    const caseId = `case_m${place}`;
    const story = CaseStory.submitted({ caseId, number: `20261123-${place}` });
    const outbox = Array.from({ length: MESSAGES_EACH }, (_, turn) => {
      const remark = `第${place * MESSAGES_EACH + turn}条`;
      const values = { remark, projectName: '示例厂房', caseNumber: 'DB1', at: nowIso() };
      const draft = {
        templateKey: templateKeys[turn % templateKeys.length] ?? 'caseClosed',
        toAccountId,
        values,
        page: `packages/applicant/pages/case/index?caseId=${caseId}`,
      } as const;
      return sending.newOutboxEntry(draft, `msg_${place}_${turn}`, nowIso());
    });
    const stored = await storedCase(story.current);
    // Who sees nothing of the enterprise would hear nothing of its case.
    const enterprise = { ...stored.enterprise, enterpriseId: district.enterpriseId };
    await database.cases.insert({ ...stored, enterprise, outbox, outboxDueAt: nowIso() });
  }
}

/** What goes wrong, mixed: refusals that pass, refusals that stay, and answers that never come. */
async function orderFaults(): Promise<void> {
  const kinds = [
    ...[{ code: 45009 }, { code: -1 }, { code: 40001 }, { code: 43108 }, { drop: true as const }],
    ...[{ code: 47003 }, { code: 43107 }, { drop: true as const }, { code: 45011 }, { code: 42001 }],
  ];
  for (let round = 0; round < 12; round += 1)
    for (const kind of kinds) {
      await district.cloud.orderFault({ api, ...kind, times: 1 + (round % 3) });
      await district.cloud.orderFault({ api, delayMs: 0, times: 4 });
    }
}

async function entries(): Promise<OutboxEntry[]> {
  const documents: Pick<CaseDocument, 'outbox'>[] = await database.cases.list({
    where: {},
    orderBy: [['keys.byUpdate', 'desc']],
    limit: 100,
    fields: { outbox: true },
  });
  return documents.flatMap(({ outbox }) => outbox);
}

/** Times each remark stands in the phone's mailbox. */
async function received(): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (let cursor = ''; ;) {
    const response = await fetch(`${district.cloud.url}/mailbox?openid=test-a&limit=500${cursor}`);
    const page = (await response.json()) as {
      messages: { data: Record<string, { value: string }> }[];
      cursor?: number;
    };
    for (const { data } of page.messages) {
      const remark = data.thing5?.value ?? '';
      times.set(remark, (times.get(remark) ?? 0) + 1);
    }
    if (page.cursor === undefined) return times;
    cursor = `&cursor=${page.cursor}`;
  }
}

const sweep = () => sending.sweepOutbox({ deadlineMs: Number.MAX_SAFE_INTEGER });
const threeHours = () => jest.setSystemTime(Date.now() + 3 * 3_600_000);

/** The process dies around some of its writes, before or after they reached the database, and another goes on. */
async function sweepWithCrashes(): Promise<void> {
  for (const [step, isDone] of [
    [30, false],
    [61, true],
    [95, false],
    [128, true],
  ] as const) {
    const { survive } = crashAt({ step, isDone, collections: [database.cases] });
    await sweep();
    survive();
    threeHours();
  }
}

it('accounts for each of a thousand messages, whatever fails on the way', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await keepMessages();
  const templates = templateKeys.map((key) => `local-${key}`);
  for (let turn = 0; turn < CREDITS_EACH; turn += 1) await district.applicant.caller.subscribe(templates);
  await orderFaults();

  takeClock();
  await sweepWithCrashes();
  for (let round = 0; round < 12; round += 1) {
    await sweep();
    threeHours();
  }
  jest.useRealTimers();

  const kept = await entries();
  expect(kept).toHaveLength(CASES * MESSAGES_EACH);
  const open = kept.filter(({ state }) => state === 'pending' || state === 'sending');
  expect(open).toEqual([]);

  const times = await received();
  for (const { state, maybeTwice, values, messageId } of kept) {
    const arrived = times.get(values.remark ?? '') ?? 0;
    const isTrue = state === 'sent' ? arrived >= 1 : arrived === 0 || maybeTwice;
    expect({ messageId, isTrue, isHonest: arrived <= 1 || maybeTwice }).toEqual({
      messageId,
      isTrue: true,
      isHonest: true,
    });
  }
  expect(kept.filter(({ state }) => state === 'sent').length).toBeGreaterThan(700);
  expect(kept.some(({ maybeTwice }) => maybeTwice)).toBe(true);
});

it('has every one of them in the inbox, once', async () => {
  expect((await unread()) - unreadBefore).toBe(CASES * MESSAGES_EACH);
});

import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';

import { newCommandId } from './support/client';
import { act, assignedCase, startDistrict } from './support/district';
import type { District } from './support/district';

interface Tally {
  ok: boolean;
  output: { sent: number; undelivered: number; retried: number; failed: number };
}

interface Inbox {
  rows: { messageId: string; title: string; lines: { label: string; value: string }[]; isRead: boolean }[];
  nextCursor: string | null;
}

const template = 'local-progressReported';

let district: District;
beforeEach(async () => {
  district = await startDistrict();
});
afterEach(() => district.cloud.close());

async function sweep(): Promise<Tally['output']> {
  const { result } = await district.cloud.runTimer<Tally>('sweep', 'outbox');
  if (!result?.ok) throw new Error('the sweep was refused');
  return result.output;
}

/** A case whose earlier messages are out of the way; then one report of progress. */
async function reportProgress(words: string): Promise<CaseAnswer> {
  const { view } = await assignedCase(district);
  await sweep();
  return act(district.specialist, 'workbench', view.agencyCase.caseId, 'ReportProgress', { words });
}

async function accept(templateIds: string[]): Promise<void> {
  await district.applicant.caller.subscribe(templateIds);
  const templateKeys = templateIds.map((id) => id.replace('local-', ''));
  await district.applicant.do('applicant', 'me.addCredits', { templateKeys });
}

const inbox = () => district.applicant.get<Inbox>('applicant', 'messages.list');
const sentTo = async (openid: string) =>
  (await district.cloud.mailbox(openid)).filter((message) => message.templateId === template);

it('sends what a command caused, once, fitted to its template', async () => {
  await accept([template]);
  const long = '材料已经全部递交到审批系统,预计三个工作日内会有结果,请您留意。';
  await reportProgress(long);

  expect(await sweep()).toEqual({ sent: 1, undelivered: 0, retried: 0, failed: 0 });
  expect(await sweep()).toEqual({ sent: 0, undelivered: 0, retried: 0, failed: 0 });
  const [message, ...others] = await sentTo('test-a');
  expect(others).toEqual([]);
  expect(String(message?.data.thing5?.value)).toHaveLength(20);
  expect((await inbox()).rows[0]?.lines.at(-1)?.value).toBe(long);
});

it('keeps a message in the inbox when there was no credit for it, and does not try again', async () => {
  await reportProgress('没有订阅');

  expect(await sweep()).toMatchObject({ sent: 0, undelivered: 1 });
  expect(await sweep()).toMatchObject({ sent: 0, undelivered: 0, retried: 0 });
  expect(await sentTo('test-a')).toEqual([]);
  expect((await inbox()).rows[0]?.title).toBe('办件进展通知');
});

it('tries again after a pause when the platform is busy', async () => {
  await accept([template]);
  await reportProgress('稍后再发');
  await district.cloud.orderFault({ api: 'subscribeMessage.send', code: 45009, times: 1 });

  expect(await sweep()).toMatchObject({ sent: 0, retried: 1 });
  expect(await sweep()).toMatchObject({ sent: 0, retried: 0 });
  const titles = (await inbox()).rows.map(({ title }) => title);
  expect(titles.filter((title) => title === '办件进展通知')).toHaveLength(1);
});

it('gives up at once when a field is refused', async () => {
  await accept([template]);
  await reportProgress('格式');
  await district.cloud.orderFault({ api: 'subscribeMessage.send', code: 47003, times: 1 });
  expect(await sweep()).toMatchObject({ undelivered: 1, retried: 0 });
});

it('sends each message once when two sweeps run at a time', async () => {
  await accept([template]);
  await reportProgress('一次');
  await Promise.all([sweep(), sweep(), sweep()]);
  expect(await sentTo('test-a')).toHaveLength(1);
});

it('writes to the specialist about what the enterprise did', async () => {
  const { view } = await assignedCase(district);
  await district.specialist.caller.subscribe(['local-urgeReceived']);
  await act(district.applicant, 'applicant', view.agencyCase.caseId, 'UrgeSpecialist', {
    words: '请尽快联系',
  });
  await sweep();
  const sent = await district.cloud.mailbox('test-s1');
  expect(sent.map((message) => message.templateId)).toEqual(['local-urgeReceived']);
});

it('counts unread messages until they are read, and only the own ones', async () => {
  await reportProgress('看一下');
  await sweep();
  const { rows } = await inbox();
  const messageIds = rows.map((row) => row.messageId);
  const unread = async () =>
    (await district.applicant.get<{ unreadMessages: number }>('applicant', 'me.get')).unreadMessages;

  await district.stranger.do('applicant', 'messages.markRead', { messageIds });
  expect(await unread()).toBe(rows.length);
  await district.applicant.do('applicant', 'messages.markRead', { messageIds });
  expect(await unread()).toBe(0);
});

it('does not raise credits twice for one accept', async () => {
  const command = { commandId: newCommandId(), templateKeys: ['progressReported'] };
  await district.applicant.do('applicant', 'me.addCredits', command);
  const again = await district.applicant.tell('applicant', 'me.addCredits', command);
  expect(again.ok).toBe(true);
  await reportProgress('一条');
  expect(await sweep()).toMatchObject({ undelivered: 1 });
});

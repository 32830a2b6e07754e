import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { ConversationMessage, ConversationPage } from '@/domain/conversation/ConversationMessage';
import type { ComplaintView } from '@/domain/complaint/ComplaintView';
import type { StoredFile } from '@cloud/shared/repositories/fileRepository';
import type { StoredVerdict } from '@cloud/shared/repositories/pictureVerdicts';
import type { Collection } from '@cloud/shared/database/collection';
import type { MediaCheckPush } from '@cloud/shared/pictures/takePush';

import { pictures } from '../support/pictures';
import { waitUntil } from '../support/weapp/waitUntil';
import { errorOf } from './support/client';
import type { FunctionName, Phone } from './support/client';
import { act, agencyRequest, assignedCase, assistRequest, startDistrict } from './support/district';
import type { District } from './support/district';
import { openDatabase } from './support/ownDatabase';
import { uploadedBy } from './support/upload';

const ASK = 'security.mediaCheckAsync';
const PUSH = 'push.wxa_media_check';
const MINUTE_MS = 60_000;

let district: District;
let caseId: string;
let files: Collection<StoredFile>;
let verdicts: Collection<StoredVerdict>;
let takePush: (push: MediaCheckPush, now: string) => Promise<void>;
beforeAll(async () => {
  district = await startDistrict();
  await openDatabase(district.cloud);
  const { collection } = await import('@cloud/shared/database/collection');
  files = collection<StoredFile>('files');
  verdicts = collection<StoredVerdict>('pictureVerdicts');
  ({ takePush } = await import('@cloud/shared/pictures/takePush'));
  caseId = (await assignedCase(district)).view.agencyCase.caseId;
});
afterAll(() => district.cloud.close());

/** A photo that was taken into the books and not sent yet; a word in its path tells the local cloud what it shows. */
async function photo(word = 'photo', owner: object = { caseId }): Promise<string> {
  const { applicant } = district;
  const { folder } = await applicant.do<{ folder: string }>('applicant', 'files.ticket');
  const fileID = await applicant.caller.upload(`${folder}/${word}.jpg`, pictures.jpeg);
  const wish = { fileID, name: '现场照片.jpg', ...owner };
  return (await applicant.do<{ fileId: string }>('applicant', 'files.register', wish)).fileId;
}

async function send(fileId: string): Promise<ConversationMessage> {
  const content = { text: '', fileIds: [fileId] };
  return district.applicant.do<ConversationMessage>('applicant', 'conversation.send', { caseId, content });
}

async function sent(word?: string): Promise<string> {
  const fileId = await photo(word);
  await send(fileId);
  return fileId;
}

/** What somebody's conversation tells of a picture. */
async function noteFor(phone: Phone, name: FunctionName, fileId: string): Promise<string | undefined> {
  const { messages } = await phone.get<ConversationPage>(name, 'conversation.list', { caseId });
  return messages.flatMap((message) => message.files).find((file) => file.fileId === fileId)?.note;
}
const toSender = (fileId: string) => noteFor(district.applicant, 'applicant', fileId);
const toOther = (fileId: string) => noteFor(district.specialist, 'workbench', fileId);
const openOther = (fileId: string) => district.specialist.ask('workbench', 'files.open', { fileId });

async function told(fileId: string, note: string | undefined): Promise<void> {
  let seen: string | undefined;
  await waitUntil({
    attempt: async () => (seen = await toOther(fileId)) === note,
    timeoutMs: 20_000,
    explain: () => `the other side is told ${seen}, not ${note}`,
  });
}

async function stored(fileId: string): Promise<StoredFile> {
  const file = await files.find(fileId);
  if (!file) throw new Error('the picture is gone');
  return file;
}

/** The next try is due now. */
async function makeDue(fileId: string): Promise<void> {
  await files.update({ _id: fileId }, { pictureDueAt: '2026-01-05T00:00:00.000Z' });
}

async function sweep(): Promise<number> {
  const { result } = await district.cloud.runTimer<{ output: { asked: number } }>('sweep', 'pictures');
  return result?.output.asked ?? -1;
}

const lose = (times = 1) => district.cloud.orderFault({ api: PUSH, code: -1, times });

describe('a photo in a conversation', () => {
  it('shows to its sender alone until WeChat has passed it', async () => {
    await lose();
    const fileId = await photo();
    expect((await send(fileId)).files).toMatchObject([{ fileId, note: 'ownChecking' }]);

    expect(await toOther(fileId)).toBe('checking');
    for (const [phone, name] of [
      [district.specialist, 'workbench'],
      [district.supervisor, 'supervision'],
    ] as const) {
      const refused = errorOf(await phone.ask(name, 'files.open', { fileId }));
      expect(refused).toMatchObject({
        code: 'NOT_ALLOWED',
        userMessage: expect.stringContaining('还在检查') as string,
      });
    }
    expect(await district.applicant.ask('applicant', 'files.open', { fileId })).toMatchObject({ ok: true });
    expect(errorOf(await district.stranger.ask('applicant', 'files.open', { fileId })).code).toBe(
      'FORBIDDEN',
    );

    await makeDue(fileId);
    await sweep();
    await told(fileId, undefined);
    expect(await toSender(fileId)).toBeUndefined();
    expect(await openOther(fileId)).toMatchObject({ ok: true });
  });

  it('stays closed when it is risky, is kept, and its sender knows', async () => {
    const fileId = await sent('违禁词');
    await told(fileId, 'risky');
    expect(await toSender(fileId)).toBe('ownRisky');
    for (const path of ['files.open', 'files.sums'])
      expect(errorOf(await district.specialist.ask('workbench', path, { fileId }))).toMatchObject({
        code: 'NOT_ALLOWED',
        userMessage: expect.stringContaining('未通过内容检查') as string,
      });
    expect(await district.applicant.ask('applicant', 'files.open', { fileId })).toMatchObject({ ok: true });
  });

  it('that is risky opens to the working group for a reason alone, which is written down once', async () => {
    const fileId = await sent('违禁词');
    await told(fileId, 'risky');
    const { supervisor, specialist } = district;
    expect(errorOf(await supervisor.ask('supervision', 'files.open', { fileId })).code).toBe('NOT_ALLOWED');
    const without = errorOf(await supervisor.tell('supervision', 'pictures.look', { fileId }));
    expect(without).toMatchObject({ code: 'BAD_INPUT', userMessage: '请先选择查看的理由。' });

    const wish = { fileId, reason: 'disputed', commandId: 'look-at-it-once' };
    for (let time = 1; time <= 2; time += 1)
      expect(await supervisor.do('supervision', 'pictures.look', wish)).toMatchObject({ kind: 'jpeg' });
    const { accountId } = await supervisor.get<{ accountId: string }>('applicant', 'me.get');
    expect((await stored(fileId)).picture?.looks).toMatchObject([{ by: accountId, reason: 'disputed' }]);
    expect(errorOf(await specialist.tell('supervision', 'pictures.look', wish)).code).toBe('FORBIDDEN');
  });

  it('that passed asks the working group for no reason', async () => {
    const fileId = await sent();
    await told(fileId, undefined);
    const wish = { fileId, reason: 'inspection' };
    const needless = errorOf(await district.supervisor.tell('supervision', 'pictures.look', wish));
    expect(needless).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('that is risky is told of in the inbox of its sender once, with what to do', async () => {
    await district.cloud.orderFault({ api: PUSH, drop: true, times: 1 });
    const fileId = await sent('违禁词');
    await told(fileId, 'risky');
    const { rows } = await district.applicant.get<{ rows: InboxRow[] }>('applicant', 'messages.list');
    const about = rows.filter(({ messageId }) => messageId === `picture_${fileId}`);
    expect(about).toHaveLength(1);
    expect(JSON.stringify(about)).toContain('请换一张再发');
    expect(about[0]?.page).toContain(`caseId=${caseId}&tab=talk`);
  });

  it('is shown and marked where WeChat wants a person to look', async () => {
    const fileId = await sent('待复核词');
    await told(fileId, 'review');
    expect(await openOther(fileId)).toMatchObject({ ok: true });
  });

  it('does not hold back a document, which WeChat cannot look at', async () => {
    const fileId = await uploadedBy(district.applicant, { caseId });
    await send(fileId);
    expect(await toOther(fileId)).toBeUndefined();
    expect(await openOther(fileId)).toMatchObject({ ok: true });
  });
});

describe('WeChat', () => {
  it('is asked once, however often the message is sent again', async () => {
    const fileId = await photo();
    const wish = { caseId, commandId: 'same-photo-twice', content: { text: '', fileIds: [fileId] } };
    await Promise.all([1, 2].map(() => district.applicant.do('applicant', 'conversation.send', wish)));
    await district.applicant.do('applicant', 'conversation.send', wish);
    await told(fileId, undefined);
    expect((await stored(fileId)).picture).toMatchObject({ attempts: 1, verdict: 'pass' });
  });

  it('is asked again with growing pauses when it refuses', async () => {
    await district.cloud.orderFault({ api: ASK, code: 45009, times: 3 });
    const fileId = await sent();
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const { pictureDueAt, picture } = await stored(fileId);
      expect(picture).toMatchObject({ attempts: attempt, traceIds: [], verdict: 'none' });
      pauses.push(Date.parse(pictureDueAt ?? '') - Date.now());
      await makeDue(fileId);
      expect(await sweep()).toBe(1);
    }
    expect(pauses[1]).toBeGreaterThan(pauses[0] ?? 0);
    expect(pauses[2]).toBeGreaterThan(pauses[1] ?? 0);
    await told(fileId, undefined);
  });

  it('is asked no more than six times, and the photo is then shown and marked', async () => {
    await district.cloud.orderFault({ api: ASK, code: 61010, times: 6 });
    const fileId = await sent();
    for (let attempt = 2; attempt <= 6; attempt += 1) {
      await makeDue(fileId);
      expect(await sweep()).toBe(1);
    }
    expect((await stored(fileId)).pictureDueAt).toBeNull();
    await sentBefore(fileId, 31);
    expect(await toOther(fileId)).toBe('unchecked');
  });

  it('is asked again when its answer was lost; what it says of the first question does no harm', async () => {
    await district.cloud.orderFault({ api: ASK, drop: true, times: 1 });
    const fileId = await sent();
    expect((await stored(fileId)).picture?.traceIds).toEqual([]);
    await makeDue(fileId);
    expect(await sweep()).toBe(1);
    await told(fileId, undefined);
  });
});

interface InboxRow {
  readonly messageId: string;
  readonly page: string;
}

/** As if it had been sent so many minutes ago. */
async function sentBefore(fileId: string, minutes: number): Promise<void> {
  const at = new Date(Date.now() - minutes * MINUTE_MS).toISOString();
  await files.update({ _id: fileId }, { 'picture.at': at });
}

describe('the word on a photo', () => {
  it('may come before its question was noted', async () => {
    await district.cloud.orderFault({ api: 'database.modifyDocument', delayMs: 900, times: 3 });
    const fileId = await sent();
    await told(fileId, undefined);
    expect((await stored(fileId)).picture?.verdict).toBe('pass');
    expect(await verdicts.count({})).toBe(await strayWords());
  });

  it('may come twice', async () => {
    await district.cloud.orderFault({ api: PUSH, drop: true, times: 1 });
    const fileId = await sent('违禁词');
    await told(fileId, 'risky');
    const [traceId = ''] = (await stored(fileId)).picture?.traceIds ?? [];
    await waitUntil({
      attempt: async () => (await verdicts.find(traceId)) === undefined,
      timeoutMs: 20_000,
      explain: () => 'the second word was never let go of',
    });
    expect(await toOther(fileId)).toBe('risky');
  });

  it('may never come: after half an hour the photo is shown and marked, and WeChat asked again', async () => {
    await lose();
    const fileId = await sent('违禁词');
    await sentBefore(fileId, 29);
    expect(await toOther(fileId)).toBe('checking');
    await sentBefore(fileId, 30);
    expect(await toOther(fileId)).toBe('unchecked');
    expect(await toSender(fileId)).toBe('unchecked');
    expect(await openOther(fileId)).toMatchObject({ ok: true });

    await makeDue(fileId);
    expect(await sweep()).toBe(1);
    await told(fileId, 'risky');
    expect(errorOf(await openOther(fileId)).code).toBe('NOT_ALLOWED');
  });

  it('is noted by the sweep where a function died between keeping and noting it', async () => {
    await lose();
    const fileId = await sent();
    const [traceId = ''] = (await stored(fileId)).picture?.traceIds ?? [];
    await verdicts.insert({ _id: traceId, verdict: 'risky', at: new Date().toISOString() });
    await makeDue(fileId);
    expect(await sweep()).toBe(0);
    expect(await toOther(fileId)).toBe('risky');
  });

  it('asks for another try when WeChat could not load the photo, and a milder one changes nothing', async () => {
    await lose();
    const fileId = await sent();
    const [traceId = ''] = (await stored(fileId)).picture?.traceIds ?? [];
    const push = { MsgType: 'event', Event: 'wxa_media_check', trace_id: traceId } as const;
    const now = new Date().toISOString();
    await takePush({ ...push, errcode: -1008 }, now);
    const { pictureDueAt } = await stored(fileId);
    expect(Date.parse(pictureDueAt ?? '') - Date.parse(now)).toBe(20_000);

    await takePush({ ...push, errcode: 0, result: { suggest: 'risky' } }, now);
    await takePush({ ...push, errcode: 0, result: { suggest: 'pass' } }, now);
    expect(await toOther(fileId)).toBe('risky');
  });

  it('is believed from WeChat alone', async () => {
    await lose();
    const fileId = await sent();
    const [trace_id = ''] = (await stored(fileId)).picture?.traceIds ?? [];
    const forged = { MsgType: 'event', Event: 'wxa_media_check', trace_id, result: { suggest: 'pass' } };
    const { result } = await district.applicant.caller.call('sweep', forged);
    expect(result).toEqual({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(await toOther(fileId)).toBe('checking');
  });
});

/** Words on questions whose answer was lost stay behind; they are about nothing. */
async function strayWords(): Promise<number> {
  const left = await verdicts.list({ where: {}, limit: 100 });
  const asked = await Promise.all(left.map(({ _id }) => files.count({ 'picture.traceIds': _id })));
  return asked.filter((count) => count === 0).length;
}

describe('photos elsewhere', () => {
  const facts = async (phone: Phone, name: FunctionName, id: string) =>
    (await phone.get<CaseAnswer>(name, 'cases.get', { caseId: id })).files;

  it('are looked at in a request for 帮办, and not as papers of a 代办', async () => {
    await lose();
    const owner = { enterpriseId: district.enterpriseId };
    const [asked, paper] = [await photo('photo', owner), await photo('违禁词', owner)];
    const submission = (fileId: string) => [{ materialId: 'other', name: '现场照片', fileIds: [fileId] }];
    const question = { ...assistRequest(district.enterpriseId), submissions: submission(asked) };
    const request = { ...agencyRequest(district.enterpriseId), submissions: submission(paper) };
    const [assist, agency] = [await assignedCase(district, question), await assignedCase(district, request)];

    const seen = await facts(district.specialist, 'workbench', assist.view.agencyCase.caseId);
    expect(seen[asked]).toMatchObject({ note: 'checking' });
    expect(errorOf(await openOther(asked)).code).toBe('NOT_ALLOWED');
    const papers = await facts(district.specialist, 'workbench', agency.view.agencyCase.caseId);
    expect(papers[paper]).not.toHaveProperty('note');
    expect(await openOther(paper)).toMatchObject({ ok: true });
  });

  it('are looked at in an answer to a question', async () => {
    const ask = { words: '现场怎样?', choices: [], takes: ['photo'], dueOn: '2027-03-01' };
    const { view } = await act(district.specialist, 'workbench', caseId, 'AskInquiry', ask);
    const inquiryId = view.agencyCase.inquiries[0]?.inquiryId;
    const fileId = await photo('违禁词');
    const answer = { inquiryId, words: '', fileIds: [fileId] };
    const answered = await act(district.applicant, 'applicant', caseId, 'AnswerInquiry', answer);
    expect(answered.files[fileId]?.note).toMatch(/^own/);
    await waitUntil({
      attempt: async () => (await facts(district.specialist, 'workbench', caseId))[fileId]?.note === 'risky',
      timeoutMs: 20_000,
      explain: () => 'the photo was never found risky',
    });
  });

  it('are looked at in a complaint, before the working group opens them', async () => {
    await lose();
    const fileId = await photo('photo', { enterpriseId: district.enterpriseId });
    const content = { kind: 'attitude', words: '等了很久没有人理', fileIds: [fileId], wantsCall: false };
    const { complaint } = await district.applicant.do<ComplaintView>('applicant', 'complaints.file', {
      caseId,
      content,
    });
    const { complaintId } = complaint;
    const seen = await district.supervisor.get<ComplaintView>('supervision', 'complaints.get', {
      complaintId,
    });
    expect(seen.files[fileId]).toMatchObject({ note: 'checking' });
    expect(errorOf(await district.supervisor.ask('supervision', 'files.open', { fileId })).code).toBe(
      'NOT_ALLOWED',
    );

    await makeDue(fileId);
    await sweep();
    await waitUntil({
      attempt: async () => (await district.supervisor.ask('supervision', 'files.open', { fileId })).ok,
      timeoutMs: 20_000,
      explain: () => 'the photo was never opened to the working group',
    });
  });
});

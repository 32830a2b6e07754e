import type {
  ConversationHead,
  ConversationMessage,
  ConversationPage,
} from '@/domain/conversation/ConversationMessage';

import { errorOf, newCommandId } from './support/client';
import type { FunctionName, Phone } from './support/client';
import { act, assignedCase, agencyRequest, startDistrict } from './support/district';
import type { District } from './support/district';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

let district: District;
let caseId: string;
beforeAll(async () => {
  district = await startDistrict();
});
beforeEach(async () => {
  caseId = (await assignedCase(district)).view.agencyCase.caseId;
});
afterAll(() => district.cloud.close());

const post = (text: string, more: object = {}) => ({ caseId, content: { text, fileIds: [] }, ...more });

function say(phone: Phone, name: FunctionName, text: string, more: object = {}) {
  return phone.do<ConversationMessage>(name, 'conversation.send', post(text, more));
}
const ask = (text: string) => say(district.applicant, 'applicant', text);
const answer = (text: string) => say(district.specialist, 'workbench', text);

function read(phone: Phone, name: FunctionName, place: object = {}) {
  return phone.get<ConversationPage>(name, 'conversation.list', { caseId, ...place });
}
function headOf(phone: Phone, name: FunctionName) {
  return phone.get<ConversationHead>(name, 'conversation.head', { caseId });
}
function mark(phone: Phone, name: FunctionName, upTo: number) {
  return phone.do<ConversationHead>(name, 'conversation.markRead', { caseId, upTo });
}
const textsOf = ({ messages }: ConversationPage) => messages.map(({ text }) => text);

describe('writing and reading', () => {
  it('shows both sides the same messages in order, each with who wrote it', async () => {
    await ask('请问环评报告要几份?');
    await answer('一式三份,盖章。');

    const page = await read(district.applicant, 'applicant');
    expect(page).toMatchObject({ side: 'enterprise', hasOlder: false, refusal: '' });
    expect(page.messages).toMatchObject([
      { seq: 1, side: 'enterprise', isMine: true, name: '示例经办人', check: 'pass' },
      { seq: 2, side: 'service', isMine: false, name: '示例专员甲' },
    ]);
    expect(textsOf(await read(district.specialist, 'workbench'))).toEqual([
      '请问环评报告要几份?',
      '一式三份,盖章。',
    ]);
  });

  it('lets the window and the working group read and not write', async () => {
    await ask('能看到吗');
    expect(await read(district.window, 'workbench')).toMatchObject({ side: null, messages: [{ seq: 1 }] });
    expect(await read(district.supervisor, 'supervision')).toMatchObject({
      side: null,
      messages: [{ seq: 1 }],
    });
    const refusal = errorOf(await district.window.tell('workbench', 'conversation.send', post('我来答')));
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', userMessage: expect.stringContaining('可以查看') });
    const unknown = await district.supervisor.tell('supervision', 'conversation.send', post('我来答'));
    expect(errorOf(unknown).code).toBe('UNKNOWN_PROCEDURE');
  });

  it.each(['list', 'head', 'send', 'markRead'])(
    'keeps %s from other enterprises and specialists',
    async (path) => {
      const input = { ...post('偷看'), upTo: 1 };
      const call = (phone: Phone, name: FunctionName) =>
        path === 'list' || path === 'head'
          ? phone.ask(name, `conversation.${path}`, { caseId })
          : phone.tell(name, `conversation.${path}`, input);
      expect(errorOf(await call(district.stranger, 'applicant')).code).toBe('FORBIDDEN');
      expect(errorOf(await call(district.otherSpecialist, 'workbench')).code).toBe('FORBIDDEN');
      expect(errorOf(await call(district.applicant, 'workbench')).code).toBe('FORBIDDEN');
    },
  );

  it('passes to the next specialist with all its messages, and closes for the former one', async () => {
    await ask('换人前的问题');
    const { window, otherSpecialistId } = district;
    const change = { caseId, specialistId: otherSpecialistId, reason: '岗位调整' };
    await window.do('workbench', 'cases.assign', change);

    expect(textsOf(await read(district.otherSpecialist, 'workbench'))).toEqual(['换人前的问题']);
    const former = await district.specialist.ask('workbench', 'conversation.list', { caseId });
    expect(errorOf(former).code).toBe('FORBIDDEN');
  });

  it('opens for writing once a specialist is named', async () => {
    const request = agencyRequest(district.enterpriseId);
    const { view } = await district.applicant.do<{ view: { agencyCase: { caseId: string } } }>(
      'applicant',
      'cases.submit',
      request,
    );
    caseId = view.agencyCase.caseId;
    expect((await read(district.applicant, 'applicant')).refusal).toContain('还没有指派专员');
    const refused = errorOf(await district.applicant.tell('applicant', 'conversation.send', post('在吗')));
    expect(refused).toMatchObject({ code: 'NOT_ALLOWED', userMessage: expect.stringContaining('指派') });
  });

  it('stays readable and takes nothing more once the case has ended', async () => {
    await ask('先不办了');
    await act(district.applicant, 'applicant', caseId, 'TerminateCase', { reason: '项目取消' });
    expect(await read(district.applicant, 'applicant')).toMatchObject({ messages: [{ seq: 1 }] });
    const late = errorOf(await district.specialist.tell('workbench', 'conversation.send', post('好的')));
    expect(late).toMatchObject({ code: 'NOT_ALLOWED', userMessage: expect.stringContaining('已经结束') });
  });

  it('pages backwards without a gap and forwards from what is known', async () => {
    for (let number = 1; number <= 35; number += 1) await ask(`第 ${number} 条`);
    const newest = await read(district.applicant, 'applicant');
    expect(newest.messages.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 30 }, (_, place) => place + 6),
    );
    expect(newest.hasOlder).toBe(true);
    const older = await read(district.applicant, 'applicant', { before: 6 });
    expect(older).toMatchObject({ hasOlder: false });
    expect(textsOf(older)).toEqual(['第 1 条', '第 2 条', '第 3 条', '第 4 条', '第 5 条']);
    expect(textsOf(await read(district.applicant, 'applicant', { after: 33 }))).toEqual([
      '第 34 条',
      '第 35 条',
    ]);
  });

  it('writes a repeated command once, also when both copies arrive together', async () => {
    const commandId = newCommandId();
    const sent = await Promise.all(
      [1, 2, 3].map(() => say(district.applicant, 'applicant', '一次', { commandId })),
    );
    expect(sent.map(({ seq }) => seq)).toEqual([1, 1, 1]);
    expect(textsOf(await read(district.applicant, 'applicant'))).toEqual(['一次']);
  });

  it('gives messages sent at the same moment a place each', async () => {
    const words = ['甲', '乙', '丙', '丁', '戊', '己'];
    await Promise.all(words.map((word, place) => (place % 2 === 0 ? ask(word) : answer(word))));
    const { messages } = await read(district.applicant, 'applicant');
    expect(messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(messages.map(({ text }) => text).sort()).toEqual([...words].sort());
  });
});

describe('what may be sent', () => {
  it.each([
    ['nothing', { text: ' ', fileIds: [] }, '请写几句话'],
    ['1,001 characters', { text: '长'.repeat(1001), fileIds: [] }, '最多 1000 个字,您写了 1001 个'],
    [
      'ten files',
      { text: '', fileIds: Array.from({ length: 10 }, (_, n) => `file_${n}`) },
      '最多带 9 个文件',
    ],
    ['a file that is not there', { text: '', fileIds: ['file_none'] }, '没有上传成功'],
  ])('is not %s', async (_what, content, sentence) => {
    const refused = errorOf(
      await district.applicant.tell('applicant', 'conversation.send', { caseId, content }),
    );
    expect(JSON.stringify(refused)).toContain(sentence);
  });

  it('is not what WeChat finds risky, and nothing of it is kept', async () => {
    const refused = errorOf(
      await district.applicant.tell('applicant', 'conversation.send', post('含有违禁词')),
    );
    expect(refused).toMatchObject({
      code: 'BAD_INPUT',
      userMessage: expect.stringContaining('请修改后再提交'),
    });
    expect((await read(district.applicant, 'applicant')).messages).toEqual([]);
  });

  it('is kept and marked where WeChat wants a person to look', async () => {
    expect(await ask('这里有待复核词')).toMatchObject({ check: 'review' });
  });

  it.each([-1, 45009])('is kept and marked unchecked where the check fails with %s', async (code) => {
    await district.cloud.orderFault({ api: 'security.msgSecCheck', code, times: 1 });
    expect(await ask('照常送到')).toMatchObject({ check: 'unchecked', text: '照常送到' });
  });

  it('is kept and marked unchecked for a person whom WeChat has not seen for two hours', async () => {
    await district.cloud.orderFault({ api: 'security.msgSecCheck', code: 61010, times: 1 });
    expect(await ask('两小时以后')).toMatchObject({ check: 'unchecked' });
  });

  it('is a file of the case, which the other side then opens', async () => {
    const { applicant, specialist, stranger } = district;
    const { folder } = await applicant.do<{ folder: string }>('applicant', 'files.ticket');
    const fileID = await applicant.caller.upload(`${folder}/a.pdf`, pdf);
    const upload = { fileID, name: '环评批复.pdf', caseId };
    const { fileId } = await applicant.do<{ fileId: string }>('applicant', 'files.register', upload);
    await applicant.do('applicant', 'conversation.send', {
      caseId,
      content: { text: '', fileIds: [fileId] },
    });

    const [message] = (await read(specialist, 'workbench')).messages;
    expect(message).toMatchObject({ check: 'none', files: [{ fileId, name: '环评批复.pdf', kind: 'pdf' }] });
    expect(await specialist.get('workbench', 'files.open', { fileId })).toMatchObject({
      name: '环评批复.pdf',
    });
    expect(errorOf(await stranger.ask('applicant', 'files.open', { fileId })).code).toBe('FORBIDDEN');
  });
});

describe('read marks', () => {
  it('tell the sender how far the other side has read, and the reader what is left', async () => {
    await ask('一');
    await ask('二');
    expect(await headOf(district.specialist, 'workbench')).toEqual({ lastSeq: 2, readByOther: 0, unread: 2 });
    expect(await mark(district.specialist, 'workbench', 1)).toMatchObject({ unread: 1 });
    expect(await headOf(district.applicant, 'applicant')).toEqual({ lastSeq: 2, readByOther: 1, unread: 0 });
  });

  it('never go back, in whatever order two phones of one person report', async () => {
    for (const word of ['一', '二', '三', '四']) await ask(word);
    await Promise.all([4, 2, 1, 3].map((upTo) => mark(district.specialist, 'workbench', upTo)));
    await mark(district.specialist, 'workbench', 1);
    expect(await headOf(district.applicant, 'applicant')).toMatchObject({ readByOther: 4 });
    expect(await headOf(district.specialist, 'workbench')).toMatchObject({ unread: 0 });
  });

  it('are not left by those who only watch', async () => {
    await ask('一');
    await mark(district.window, 'workbench', 1);
    expect(await headOf(district.applicant, 'applicant')).toMatchObject({ readByOther: 0 });
  });

  it('count the unread of many cases for a list, and none of somebody else’s', async () => {
    await ask('一');
    await ask('二');
    const input = { caseIds: [caseId, 'case_none'] };
    const unread = (phone: Phone, name: FunctionName) => phone.get(name, 'conversation.unread', input);
    expect(await unread(district.specialist, 'workbench')).toEqual({ [caseId]: 2 });
    expect(await unread(district.applicant, 'applicant')).toEqual({});
    expect(await unread(district.stranger, 'applicant')).toEqual({});
    expect(await unread(district.otherSpecialist, 'workbench')).toEqual({});
    expect(await unread(district.window, 'workbench')).toEqual({});
    await mark(district.specialist, 'workbench', 2);
    expect(await unread(district.specialist, 'workbench')).toEqual({});
  });
});

describe('the notice to the other side', () => {
  interface Inbox {
    rows: { title: string; page: string; lines: { value: string }[] }[];
  }
  const sweep = () => district.cloud.runTimer('sweep', 'conversation');
  async function told(phone: Phone, title: string): Promise<string[]> {
    const { rows } = await phone.get<Inbox>('applicant', 'messages.list');
    const mine = rows.filter((row) => row.title === title && row.page.includes(caseId));
    return mine.map(({ lines }) => lines.at(-1)?.value ?? '').reverse();
  }
  const toldSpecialist = () => told(district.specialist, '企业回复提醒');
  const toldEnterprise = () => told(district.applicant, '办件进展通知');

  it('comes once however many messages follow unread, and again after reading', async () => {
    await ask('第一句');
    await ask('第二句');
    await sweep();
    await ask('第三句');
    await sweep();
    expect(await toldSpecialist()).toEqual(['第一句']);

    await mark(district.specialist, 'workbench', 3);
    await ask('第四句');
    await sweep();
    expect(await toldSpecialist()).toEqual(['第一句', '第四句']);
  });

  it('goes each way by itself and leads to the conversation', async () => {
    await ask('问');
    await answer('答');
    await sweep();
    expect([await toldSpecialist(), await toldEnterprise()]).toEqual([['问'], ['答']]);
    const { rows } = await district.applicant.get<Inbox>('applicant', 'messages.list');
    expect(rows[0]?.page).toBe(`packages/applicant/pages/case/index?caseId=${caseId}&tab=talk`);
  });

  it('stays away where the message was read before', async () => {
    await ask('马上读了');
    await mark(district.specialist, 'workbench', 1);
    await sweep();
    expect(await toldSpecialist()).toEqual([]);
  });

  it('comes for a message that was held back when only the one before it was read', async () => {
    await ask('先');
    await ask('后');
    await sweep();
    await mark(district.specialist, 'workbench', 1);
    await sweep();
    expect(await toldSpecialist()).toEqual(['先', '后']);
  });

  it('is sent once when several sweeps run at a time', async () => {
    await district.specialist.caller.subscribe(['local-enterpriseAnswered']);
    await ask('同时');
    await ask('同时二');
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(await toldSpecialist()).toEqual(['同时']);
    const sent = (await district.cloud.mailbox('test-s1')).filter(({ page }) => page?.includes(caseId));
    expect(sent).toHaveLength(1);
  });

  it('reaches the next specialist, whatever the former one left unread', async () => {
    await ask('换人前');
    await sweep();
    const change = { caseId, specialistId: district.otherSpecialistId, reason: '岗位调整' };
    await district.window.do('workbench', 'cases.assign', change);
    await ask('换人后');
    await sweep();
    expect(await told(district.otherSpecialist, '企业回复提醒')).toEqual(['换人后']);
  });
});

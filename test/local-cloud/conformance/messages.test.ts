import { startSdkCloud, type SdkCloud } from '../support/sdkCloud';

let cloud: SdkCloud;

beforeAll(async () => {
  cloud = await startSdkCloud();
});
afterAll(() => cloud.close());

const SEND = `
  const { touser, templateId, data } = argument;
  return cloud.openapi.subscribeMessage.send({ touser, templateId, page: 'pages/home/index', data });`;

const send = (message: { touser: string; templateId?: string; data?: object }) =>
  cloud.run<{ errCode: number; msgid: string }>(SEND, fill(message));
const refused = (message: { touser: string; templateId?: string; data?: object }) =>
  cloud.refusal(SEND, fill(message));

function fill(message: object): object {
  return { templateId: 'T1', data: { thing1: { value: '办件已受理' } }, ...message };
}

/** A new user with so many accepted messages of template T1. */
async function userWith(credits: number): Promise<string> {
  userNumber += 1;
  const user = await cloud.login(`user${userNumber}`);
  for (let n = 0; n < credits; n += 1) await user.subscribe(['T1']);
  return user.identity;
}
let userNumber = 0;

describe('a subscription message', () => {
  it('arrives in the mailbox, the newest first, and for its receiver', async () => {
    const touser = await userWith(2);
    const first = await send({ touser });
    const second = await send({ touser, data: { phrase2: { value: '已受理' } } });

    const messages = await cloud.mailbox(touser);
    expect(messages.map(({ messageId }) => messageId)).toEqual([second.msgid, first.msgid]);
    expect(messages[0]).toMatchObject({
      openid: touser,
      templateId: 'T1',
      page: 'pages/home/index',
      data: { phrase2: { value: '已受理' } },
    });
    expect(await cloud.mailbox('nobody')).toEqual([]);
    expect((await cloud.mailbox()).length).toBeGreaterThanOrEqual(2);
  });

  it('is refused with 43101 when the user never accepted it, or used it up, or accepted another template', async () => {
    const touser = await userWith(1);

    expect((await refused({ touser, templateId: 'T2' })).errCode).toBe(43101);
    await send({ touser });
    expect((await refused({ touser })).errCode).toBe(43101);
    expect((await refused({ touser: 'stranger' })).errCode).toBe(43101);
    expect(await cloud.mailbox(touser)).toHaveLength(1);
  });

  it('uses each accept once, however many are sent at the same time', async () => {
    const touser = await userWith(3);

    const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => send({ touser })));

    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await cloud.mailbox(touser)).toHaveLength(3);
  });

  it.each([
    ['thing1', 'a'.repeat(21)],
    ['thing1', ''],
    ['thing1', '两\n行'],
    ['number2', '十二'],
    ['number2', '1'.repeat(33)],
    ['letter3', 'abc1'],
    ['symbol4', '!!!!!!'],
    ['character_string5', '中'],
    ['time6', '明天'],
    ['date7', '2026.1'],
    ['amount8', '一百'],
    ['phone_number9', '138-0000-0000-0000'],
    ['name10', '一二三四五六七八九十一'],
    ['name10', 'abcdefghijklmnopqrstu'],
    ['phrase11', '六个字的短语'],
    ['phrase11', 'ok'],
    ['wrong12', 'x'],
  ])('is refused with 47003, which names %s, for the value %j', async (field, value) => {
    const touser = await userWith(1);

    const error = await refused({ touser, data: { thing20: { value: '好' }, [field]: { value } } });
    expect(error.errCode).toBe(47003);
    expect(error.errMsg).toContain(`data.${field}.value`);
    expect(await send({ touser })).toHaveProperty('errCode', 0);
  });

  it('takes every kind of field in the forms that WeChat takes', async () => {
    const touser = await userWith(1);
    const values = {
      thing1: '一二三四五六七八九十一二三四五六七八九十',
      number2: '12.5',
      letter3: 'abc',
      symbol4: '+-',
      character_string5: 'XZ-2026-001',
      time6: '2026年11月26日 15:00',
      time7: '15:00',
      date8: '2026-11-26',
      date9: '2026年11月26日',
      amount10: '¥12.30',
      phone_number11: '023-63000000',
      name12: '示例专员甲',
      phrase13: '已受理',
    };
    const data = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));

    expect(await send({ touser, data })).toHaveProperty('errCode', 0);
  });

  it('needs a receiver and a template', async () => {
    expect((await refused({ touser: '' })).errCode).toBe(40003);
    expect((await refused({ touser: 'a', templateId: '' })).errCode).toBe(40037);
  });
});

describe('accepting', () => {
  it('answers accept for each template', async () => {
    expect(await cloud.caller.subscribe(['T1', 'T2'])).toEqual({ T1: 'accept', T2: 'accept' });
  });

  it.each([[[]], [['1', '2', '3', '4', '5', '6']], [[5]], ['T1']])(
    'refuses the list %j',
    async (templateIds) => {
      const response = await fetch(`${cloud.url}/wx/subscribe`, {
        method: 'POST',
        headers: { authorization: `Bearer ${cloud.caller.token}` },
        body: JSON.stringify({ templateIds }),
      });

      expect(response.status).toBe(400);
    },
  );

  it('needs a login', async () => {
    const response = await fetch(`${cloud.url}/wx/subscribe`, {
      method: 'POST',
      body: '{"templateIds":["T1"]}',
    });

    expect(response.status).toBe(401);
  });
});

describe('an ordered fault', () => {
  const api = 'subscribeMessage.send';

  it('makes the next calls fail with a code and then no more', async () => {
    const touser = await userWith(1);
    await cloud.orderFault({ api, code: 45009, times: 2 });

    expect((await refused({ touser })).errCode).toBe(45009);
    expect((await refused({ touser })).errCode).toBe(45009);
    expect(await send({ touser })).toHaveProperty('errCode', 0);
  });

  it('loses the answer after the work is done', async () => {
    const touser = await userWith(1);
    await cloud.orderFault({ api, drop: true, times: 1 });

    expect((await refused({ touser })).errCode).toBe(-501001);
    expect(await cloud.mailbox(touser)).toHaveLength(1);
  });

  it('makes a call slow', async () => {
    const touser = await userWith(1);
    await cloud.orderFault({ api, delayMs: 300, times: 1 });

    const start = performance.now();
    await send({ touser });
    expect(performance.now() - start).toBeGreaterThan(290);
  });

  it.each([{ code: 1 }, { api, times: -1 }, { api, code: 'x' }, { api, delayMs: 1e9 }])(
    'is refused when it is %j',
    async (order) => {
      const response = await fetch(`${cloud.url}/faults`, { method: 'POST', body: JSON.stringify(order) });

      expect(response.status).toBe(400);
    },
  );
});

describe('the content check', () => {
  const check = (content: string) =>
    cloud.run(
      `return (await cloud.openapi.security.msgSecCheck({ content: argument, version: 2, scene: 2, openid: 'tester' })).result.suggest`,
      content,
    );

  it.each([
    ['很满意', 'pass'],
    ['这里有违禁词。', 'risky'],
    ['这里有待复核词。', 'review'],
  ])('of %s says %s', async (content, suggest) => {
    expect(await check(content)).toBe(suggest);
  });

  it('refuses more than 2,500 characters', async () => {
    await expect(check('长'.repeat(2501))).rejects.toThrow('content size');
  });
});

it('answers -604100 for an interface that it does not have', async () => {
  expect((await cloud.refusal(`return cloud.openapi.not.there({})`)).errCode).toBe(-604100);
});

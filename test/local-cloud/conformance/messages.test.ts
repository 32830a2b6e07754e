import { startSdkCloud, type SdkCloud } from '../support/sdkCloud';

let cloud: SdkCloud;

let later = 0;
beforeAll(async () => {
  cloud = await startSdkCloud({
    now: () => Date.now() + later,
    pages: ['pages/home/index', 'packages/applicant/pages/case/index'],
  });
  await cloud.login('stranger');
});
afterEach(() => {
  later = 0;
});
afterAll(() => cloud.close());

const SEND = `
  const { touser, templateId, data, page } = argument;
  return cloud.openapi.subscribeMessage.send({ touser, templateId, page, data });`;

type Wish = { touser: string; templateId?: string; data?: object; page?: string };
const send = (message: Wish) => cloud.run<{ errCode: number; msgid: string }>(SEND, fill(message));
const refused = (message: Wish) => cloud.refusal(SEND, fill(message));

function fill(message: object): object {
  return {
    templateId: 'T1',
    page: 'pages/home/index',
    data: { thing1: { value: '办件已受理' } },
    ...message,
  };
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
    const insistently = async (): Promise<number> => {
      for (;;) {
        const outcome = await send({ touser }).catch((error: Error) => error);
        if (!(outcome instanceof Error)) return 0;
        if (!outcome.message.includes('concurrent')) return 43101;
      }
    };

    const outcomes = await Promise.all(Array.from({ length: 8 }, insistently));

    expect(outcomes.filter((code) => code === 0)).toHaveLength(3);
    expect(await cloud.mailbox(touser)).toHaveLength(3);
  });

  it('is refused with 43108 while another one to the same person is under way, and only then', async () => {
    const [touser, other] = [await userWith(2), await userWith(1)];
    await cloud.orderFault({ api: 'subscribeMessage.send', delayMs: 400, times: 1 });
    const script = `
      const send = (touser) => cloud.openapi.subscribeMessage
        .send({ touser, templateId: 'T1', data: { thing1: { value: '好' } } }).catch(({ errCode }) => ({ errCode }));
      const [first, ...others] = argument;
      const slow = send(first);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const outcomes = await Promise.all(others.map(send));
      return [...outcomes, await slow].map(({ errCode }) => errCode);`;

    expect(await cloud.run(script, [touser, touser, other])).toEqual([43108, 0, 0]);
    expect(await send({ touser })).toHaveProperty('errCode', 0);
  });

  it('is refused with 41030 when it leads to a page that is not in the released mini-program', async () => {
    const touser = await userWith(2);

    expect((await refused({ touser, page: 'pages/gone/index' })).errCode).toBe(41030);
    expect(await send({ touser, page: 'packages/applicant/pages/case/index?caseId=a/b' })).toHaveProperty(
      'errCode',
      0,
    );
    expect(await send({ touser, page: '' })).toHaveProperty('errCode', 0);
  });

  it('is refused with 40003 for somebody who has never used the mini-program', async () => {
    expect((await refused({ touser: 'nobodyYet' })).errCode).toBe(40003);
  });

  it.each([
    ['thing1', 'a'.repeat(21)],
    ['thing1', ''],
    ['thing1', '两\n行'],
    ['number2', '十二'],
    ['number2', '1'.repeat(33)],
    ['letter3', 'abc1'],
    ['letter3', 'a'.repeat(33)],
    ['symbol4', '!!!!!!'],
    ['symbol4', 'a'],
    ['character_string5', '中'],
    ['character_string5', 'x'.repeat(33)],
    ['time6', '25:00'],
    ['time6', '明天'],
    ['date7', '2026.1'],
    ['amount8', '一百'],
    ['amount8', '¥1\n'],
    ['phone_number9', '138-0000-0000-0000'],
    ['thing1', '   '],
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
    expect((await refused({ touser: 'stranger', templateId: '' })).errCode).toBe(40037);
  });
});

describe('the mailbox', () => {
  type Page = { messages: { messageId: string; openid: string }[]; cursor?: number };
  const page = async (query: string): Promise<Page> =>
    (await (await fetch(`${cloud.url}/mailbox?${query}`)).json()) as Page;

  it('is read page by page, of one person, to the end, while more arrives', async () => {
    const [touser, other] = [await userWith(6), await userWith(1)];
    const sent: string[] = [];
    for (let n = 0; n < 5; n += 1) sent.unshift((await send({ touser })).msgid);

    const read: string[] = [];
    let cursor: number | undefined;
    do {
      const next = await page(`openid=${touser}&limit=2${cursor === undefined ? '' : `&cursor=${cursor}`}`);
      expect(next.messages.length).toBeLessThanOrEqual(2);
      read.push(...next.messages.map(({ messageId }) => messageId));
      if (cursor === undefined) await Promise.all([send({ touser }), send({ touser: other })]);
      cursor = next.cursor;
    } while (cursor !== undefined);

    expect(read).toEqual(sent);
  });

  it('gives no cursor on its last page, and takes none that it did not give', async () => {
    const touser = await userWith(2);
    await send({ touser });
    await send({ touser });

    expect(await page(`openid=${touser}&limit=2`)).not.toHaveProperty('cursor');
    expect((await fetch(`${cloud.url}/mailbox?cursor=x`)).status).toBe(400);
  });
});

const SETTING = '/wx/subscription-setting';

describe('accepting', () => {
  it('answers accept for each template', async () => {
    expect(await cloud.caller.subscribe(['T1', 'T2'])).toEqual({ T1: 'accept', T2: 'accept' });
  });

  it.each([
    [[], 10001],
    [undefined, 10001],
    [['1', '2', '3', '4', '5', '6'], 20003],
    [[5], 10004],
    ['T1', 10004],
  ])('of the list %j fails with %i', async (templateIds, errCode) => {
    const { status, answer } = await cloud.caller.post('/wx/subscribe', { templateIds });

    expect([status, answer.errCode]).toEqual([400, errCode]);
  });

  it('needs a login', async () => {
    const response = await fetch(`${cloud.url}/wx/subscribe`, {
      method: 'POST',
      body: '{"templateIds":["T1"]}',
    });

    expect(response.status).toBe(401);
  });

  it.each([
    ['reject', 43101],
    ['ban', 43107],
    ['filter', 43101],
  ])('can be answered %s, which earns nothing: a message is refused with %i', async (answer, errCode) => {
    const user = await cloud.login(`answers-${answer}`);
    const touser = user.identity;
    await user.post(SETTING, { templates: { T1: answer } });

    expect(await user.subscribe(['T1', 'T2'])).toEqual({ T1: answer, T2: 'accept' });
    expect((await refused({ touser })).errCode).toBe(errCode);
    expect(await send({ touser, templateId: 'T2' })).toHaveProperty('errCode', 0);

    await user.post(SETTING, { templates: { T1: 'accept' } });
    expect((await refused({ touser })).errCode).toBe(43101);
    await user.subscribe(['T1']);
    expect(await send({ touser })).toHaveProperty('errCode', 0);
  });

  it('keeps what was earned while the person refuses the template, to be used when it is accepted again', async () => {
    const user = await cloud.login('changesMind');
    const touser = user.identity;
    await user.subscribe(['T1']);
    await user.post(SETTING, { templates: { T1: 'reject' } });
    expect((await refused({ touser })).errCode).toBe(43101);

    await user.post(SETTING, { templates: { T1: 'accept' } });
    expect(await send({ touser })).toHaveProperty('errCode', 0);
  });

  it('fails with 20004 while the main switch is off, and no message arrives', async () => {
    const user = await cloud.login('switchedOff');
    await user.subscribe(['T1']);
    const { answer: setting } = await user.post(SETTING, { mainSwitch: false });
    expect(setting).toEqual({ mainSwitch: false, templates: {} });

    const { status, answer } = await user.post('/wx/subscribe', { templateIds: ['T1'] });
    expect([status, answer.errCode]).toEqual([400, 20004]);
    expect((await refused({ touser: user.identity })).errCode).toBe(43101);

    await user.post(SETTING, { mainSwitch: true });
    expect(await send({ touser: user.identity })).toHaveProperty('errCode', 0);
  });

  it('fails with a number on order, such as 20005 for a banned mini-program', async () => {
    await cloud.orderFault({ api: 'requestSubscribeMessage', code: 20005, times: 1 });

    expect((await cloud.caller.post('/wx/subscribe', { templateIds: ['T1'] })).answer.errCode).toBe(20005);
    expect(await cloud.caller.subscribe(['T1'])).toEqual({ T1: 'accept' });
  });

  it.each([{ templates: { T1: 'maybe' } }, { templates: ['T1'] }, { mainSwitch: 'off' }])(
    'has no setting %j',
    async (setting) => {
      expect((await cloud.caller.post(SETTING, setting)).status).toBe(400);
    },
  );
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

it('answers -604100 for an interface that it does not have', async () => {
  expect((await cloud.refusal(`return cloud.openapi.not.there({})`)).errCode).toBe(-604100);
});

describe('where the templates are known', () => {
  const templates = { T1: { title: '受理通知', fields: { thing1: '事项', time2: '时间' } } };
  const whole = { thing1: { value: '好' }, time2: { value: '15:00' } };
  const SEND_KNOWN = `return cloud.openapi.subscribeMessage.send({ touser: 'tester', page: '', ...argument })`;
  let strict: SdkCloud;
  beforeAll(async () => {
    strict = await startSdkCloud({ templates });
    await strict.caller.subscribe(['T1']);
  });
  afterAll(() => strict.close());

  it('another one cannot be accepted (20001) or sent (40037)', async () => {
    const { status, answer } = await strict.caller.post('/wx/subscribe', { templateIds: ['T1', 'T9'] });
    expect([status, answer.errCode]).toEqual([400, 20001]);
    expect((await strict.refusal(SEND_KNOWN, { templateId: 'T9', data: whole })).errCode).toBe(40037);
  });

  it('a message without one of the fields is refused with 47003, which names it', async () => {
    const error = await strict.refusal(SEND_KNOWN, { templateId: 'T1', data: { thing1: whole.thing1 } });

    expect([error.errCode, error.errMsg]).toEqual([47003, expect.stringContaining('data.time2.value')]);
    expect(await strict.run(SEND_KNOWN, { templateId: 'T1', data: whole })).toHaveProperty('errCode', 0);
  });
});

describe('the list of templates', () => {
  const LIST = `return cloud.openapi.subscribeMessage.getTemplateList();`;

  it('tells what was applied for, each field on a line of its own', async () => {
    const told = await startSdkCloud({
      templates: { T1: { title: '受理通知', fields: { thing1: '项目名称', time4: '受理时间' } } },
    });
    try {
      expect(await told.run<{ data: object[] }>(LIST)).toMatchObject({
        errCode: 0,
        data: [
          {
            priTmplId: 'T1',
            title: '受理通知',
            type: 2,
            content: '项目名称:{{thing1.DATA}}\n受理时间:{{time4.DATA}}\n',
          },
        ],
      });
    } finally {
      await told.close();
    }
  });

  it('is refused where this cloud was told of none', async () => {
    expect(await cloud.refusal(LIST)).toMatchObject({ errCode: 48001 });
  });
});

import type { Caller } from '../../support/cloud';
import { startSdkCloud, type SdkCloud } from '../support/sdkCloud';

const MINUTE = 60_000;

let cloud: SdkCloud;
let later = 0;
beforeAll(async () => {
  cloud = await startSdkCloud({
    now: () => Date.now() + later,
    functions: { echo: { source: 'exports.main = async ({ userInfo, ...event }) => event;' } },
  });
});
afterEach(() => {
  later = 0;
});
afterAll(() => cloud.close());

/** A CloudID as wx.getWeRunData or the phone button give it. */
async function cloudIdOf(caller: Caller, wish: object): Promise<string> {
  const { answer } = await caller.post('/wx/cloud-id', wish);
  return String(answer.cloudID);
}

const RUN = { kind: 'run', stepInfoList: [{ timestamp: 1571673600, step: 9103 }] };
const PHONE = { kind: 'phone', phoneNumber: '13800000001' };
const RESOLVE = `return (await cloud.getOpenData({ list: argument })).list`;

type OpenData = { cloudID: string; data?: Record<string, unknown>; errCode?: number };

describe('a CloudID', () => {
  it('resolves to what it stands for, in the order of the list', async () => {
    const list = [await cloudIdOf(cloud.caller, RUN), await cloudIdOf(cloud.caller, PHONE)];

    const [run, phone] = await cloud.run<OpenData[]>(RESOLVE, list);
    expect(run).toMatchObject({ cloudID: list[0], data: { stepInfoList: RUN.stepInfoList } });
    expect(phone).toMatchObject({
      cloudID: list[1],
      data: { purePhoneNumber: '13800000001', phoneNumber: '13800000001', countryCode: '86' },
    });
    expect(run?.data?.watermark).toEqual({
      appid: 'wx0000000000000000',
      timestamp: expect.any(Number) as number,
    });
  });

  it('resolves once', async () => {
    const list = [await cloudIdOf(cloud.caller, RUN)];
    await cloud.run(RESOLVE, list);

    expect(await cloud.run(RESOLVE, list)).toEqual([
      { cloudID: list[0], errCode: -601005, errMsg: 'invalid cloudID' },
    ]);
  });

  it('resolves for five minutes and then no more', async () => {
    const list = [await cloudIdOf(cloud.caller, RUN), await cloudIdOf(cloud.caller, RUN)];
    later = 5 * MINUTE - 5000;
    expect((await cloud.run<OpenData[]>(RESOLVE, list.slice(0, 1)))[0]).toHaveProperty('data');

    later = 5 * MINUTE + 1;
    expect(await cloud.run(RESOLVE, list.slice(1))).toEqual([
      { cloudID: list[1], errCode: -601006, errMsg: 'cloudID expired' },
    ]);
  });

  it('resolves for nobody but the person whose it is, and is not used up by another', async () => {
    const owner = await cloud.login('owner');
    const list = [await cloudIdOf(owner, RUN)];

    expect(await cloud.run(RESOLVE, list)).toEqual([expect.objectContaining({ errCode: -601007 })]);
    const script = { script: RESOLVE, argument: list };
    expect((await owner.call<{ value: OpenData[] }>('script', script)).result?.value[0]).toHaveProperty(
      'data',
    );
  });

  it('resolves each by itself: an unknown one spoils no other', async () => {
    const known = await cloudIdOf(cloud.caller, PHONE);

    const answer = await cloud.run<OpenData[]>(RESOLVE, ['nonsense', known]);
    expect(answer.map(({ errCode }) => errCode)).toEqual([-601005, undefined]);
  });

  it('resolves through openapi.cloudbase.getOpenData too', async () => {
    const script = `return cloud.openapi.cloudbase.getOpenData({ openid: 'tester', cloudidList: [argument] })`;
    const { dataList } = await cloud.run<{ dataList: { json: string }[] }>(
      script,
      await cloudIdOf(cloud.caller, PHONE),
    );

    expect(JSON.parse(dataList[0]?.json ?? '')).toHaveProperty('data.purePhoneNumber', '13800000001');
  });

  it('can be ordered to fail', async () => {
    await cloud.orderFault({ api: 'ApiGetOpenDataByCloudId', code: -1, times: 1 });

    expect((await cloud.refusal(RESOLVE, ['x'])).errCode).toBe(-601001);
  });
});

describe('a CloudID in the event of a call', () => {
  it('is replaced at the top of the event, and is a plain text further down', async () => {
    const [top, deep] = [await cloudIdOf(cloud.caller, RUN), await cloudIdOf(cloud.caller, RUN)];
    const event = { weRunData: { $cloudID: top }, obj: { shareInfo: { $cloudID: deep } }, n: 1 };

    const { result } = await cloud.caller.call('echo', event);
    expect(result).toMatchObject({
      weRunData: { cloudID: top, data: { stepInfoList: RUN.stepInfoList } },
      obj: { shareInfo: deep },
      n: 1,
    });
  });

  it('carries the error when it cannot be resolved', async () => {
    const { result } = await cloud.caller.call('echo', { phone: { $cloudID: 'nonsense' } });

    expect(result).toEqual({ phone: { cloudID: 'nonsense', errCode: -601005, errMsg: 'invalid cloudID' } });
  });
});

it.each([{}, { kind: 'moon' }, { kind: 'phone', phoneNumber: '123' }, { kind: 'run' }, { kind: 'data' }])(
  'gives no CloudID for %j',
  async (wish) => {
    expect((await cloud.caller.post('/wx/cloud-id', wish)).status).toBe(400);
  },
);

it('gives a CloudID only to whoever has logged in', async () => {
  const response = await fetch(`${cloud.url}/wx/cloud-id`, { method: 'POST', body: JSON.stringify(PHONE) });

  expect(response.status).toBe(401);
});

describe('the phone number', () => {
  const READ = `return (await cloud.openapi.phonenumber.getPhoneNumber({ code: argument })).phoneInfo`;
  const codeOf = async (phoneNumber: string) =>
    (await cloud.caller.post('/wx/phone-code', { phoneNumber })).answer.code;

  it('is the one that the phone gave the code for', async () => {
    expect(await cloud.run(READ, await codeOf('13800000001'))).toMatchObject({
      purePhoneNumber: '13800000001',
      countryCode: '86',
    });
  });

  it('is given once', async () => {
    const code = await codeOf('13800000001');
    await cloud.run(READ, code);

    expect((await cloud.refusal(READ, code)).errCode).toBe(40029);
  });

  it('is not given after five minutes', async () => {
    const code = await codeOf('13800000001');
    later = 5 * MINUTE + 1;

    expect((await cloud.refusal(READ, code)).errCode).toBe(40029);
  });

  it.each(['phone-13800000001', 'x', '', null])('is refused with 40029 for the code %j', async (code) => {
    expect((await cloud.refusal(READ, code)).errCode).toBe(40029);
  });

  it('is refused with 1400001 when the quota is used up, and the code stays good', async () => {
    const code = await codeOf('13800000001');
    const order = (perDay?: number) =>
      cloud.caller.post('/quotas', { api: 'phonenumber.getPhoneNumber', perDay });
    await order(0);
    expect((await cloud.refusal(READ, code)).errCode).toBe(1400001);

    await order();
    expect(await cloud.run(READ, code)).toHaveProperty('purePhoneNumber', '13800000001');
  });

  it('has no code for what is not a number', async () => {
    expect((await cloud.caller.post('/wx/phone-code', { phoneNumber: '12' })).status).toBe(400);
  });
});

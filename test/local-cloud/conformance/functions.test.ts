import { startSdkCloud, type SdkCloud } from '../support/sdkCloud';

const SDK = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });`;

const FUNCTIONS = {
  echo: {
    source: `${SDK} exports.main = async (event, context) => ({ event, context, wx: cloud.getWXContext() });`,
  },
  whoami: {
    source: `${SDK} exports.main = async ({ wait }) => {
      const before = cloud.getWXContext().OPENID;
      await new Promise((resolve) => setTimeout(resolve, wait));
      return [before, cloud.getWXContext().OPENID, process.pid];
    };`,
  },
  moody: {
    source: `
      let calls = 0;
      exports.main = async ({ mood }) => {
        calls += 1;
        if (mood === 'throw') throw new Error('示例错误');
        if (mood === 'exit') process.exit(3);
        if (mood === 'loop') for (;;);
        if (mood === 'never') return new Promise(() => undefined);
        if (mood === 'loose') { setImmediate(() => { throw new Error('loose'); }); return new Promise(() => undefined); }
        if (mood === 'huge') return 'x'.repeat(7 * 1024 * 1024);
        if (mood === 'round') { const self = {}; self.self = self; return self; }
        return { calls, pid: process.pid };
      };`,
    config: { timeout: 1 },
  },
  nothing: { source: `exports.main = () => undefined;` },
  callback: {
    source: `exports.main = (event, context, callback) => { setTimeout(() => callback(null, event.n + 1), 1); };`,
  },
  outer: {
    source: `${SDK} exports.main = async ({ name, data }) => {
      try { return (await cloud.callFunction({ name, data })).result; }
      catch (error) { return { errCode: error.errCode, code: error.code, errMsg: error.errMsg }; }
    };`,
  },
  settings: { source: `exports.main = async () => ({ ...process.env });` },
  broken: { source: `this is not JavaScript` },
  headless: { source: `exports.other = 1;` },
};

let cloud: SdkCloud;

beforeAll(async () => {
  process.env.OVERRIDDEN = 'from the cloud';
  process.env.NOT_DECLARED = 'secret of the machine';
  cloud = await startSdkCloud({
    functions: FUNCTIONS,
    environment: { PLAIN: { value: 'x' }, KEY: { secret: 32 }, OVERRIDDEN: { value: 'declared' } },
    env: { GIVEN: 'given' },
  });
});
afterAll(() => cloud.close());

describe('a call', () => {
  it('gets the event, the context and the identity', async () => {
    const { result } = await cloud.caller.call('echo', { a: [1, '中'] });

    expect(result).toMatchObject({
      event: { a: [1, '中'], userInfo: { openId: 'tester' } },
      wx: { OPENID: 'tester', ENV: 'local', SOURCE: 'wx_client' },
      context: { function_name: 'echo', time_limit_in_ms: 20_000, function_version: '$LATEST' },
    });
  });

  it('takes its identity from the token, whatever the event says', async () => {
    const event = {
      userInfo: { openId: 'boss', appId: 'x' },
      openid: 'boss',
      OPENID: 'boss',
      WX_OPENID: 'boss',
    };
    const { result } = await cloud.caller.call<{ wx: object; event: object }>('echo', event);

    expect(result?.wx).toMatchObject({ OPENID: 'tester' });
    expect(result?.event).toMatchObject({ userInfo: { openId: 'tester' } });
  });

  it('answers null for undefined and takes a callback', async () => {
    expect(await cloud.caller.call('nothing')).toEqual({ result: null });
    expect(await cloud.caller.call('callback', { n: 4 })).toEqual({ result: 5 });
  });

  it('answers -501000 for a function that does not exist', async () => {
    for (const name of ['absent', 'no%20name', 'echo%2F..%2Fecho']) {
      expect(await cloud.caller.call(name)).toMatchObject({ errCode: -501000 });
    }
  });
});

it('mixes no identities among 50 concurrent calls of different users', async () => {
  const users = await Promise.all(Array.from({ length: 50 }, (_, number) => cloud.login(`user${number}`)));

  const answers = await Promise.all(users.map((user, n) => user.call<string[]>('whoami', { wait: n % 7 })));

  for (const [number, { result }] of answers.entries()) {
    expect(result?.slice(0, 2)).toEqual([`user${number}`, `user${number}`]);
  }
  const processes = new Set(answers.map(({ result }) => result?.[2]));
  expect(processes.size).toBeGreaterThan(1);
  expect(processes.size).toBeLessThanOrEqual(4);
});

describe('a function that fails', () => {
  it.each([
    ['throws', 'throw', -504002, '示例错误'],
    ['ends its process', 'exit', -504002, 'code 3'],
    ['throws where nobody catches', 'loose', -504002, 'code 1'],
    ['never stops computing', 'loop', -504003, 'timed out after 1 seconds'],
    ['never answers', 'never', -504003, 'timed out after 1 seconds'],
    ['answers too much', 'huge', -504002, '6 MB'],
    ['answers what is no JSON', 'round', -504002, 'circular'],
  ])('when it %s gets the platform’s error, and the next call works', async (_name, mood, errCode, text) => {
    const failed = await cloud.caller.call('moody', { mood });

    expect(failed).toEqual({ errCode, errMsg: expect.stringContaining(text) as string });
    expect(await cloud.caller.call('moody')).toHaveProperty('result.calls');
  });

  it.each(['broken', 'headless'])('when its file is %s says so at each call', async (name) => {
    expect(await cloud.caller.call(name)).toMatchObject({ errCode: -504002 });
    expect(await cloud.caller.call(name)).toMatchObject({ errCode: -504002 });
  });

  it('does not hurt the calls beside it', async () => {
    const [failed, fine] = await Promise.all([
      cloud.caller.call('moody', { mood: 'loop' }),
      cloud.caller.call('echo', { n: 1 }),
    ]);

    expect(failed.errCode).toBe(-504003);
    expect(fine).toHaveProperty('result.event.n', 1);
  });
});

describe('a function calling another', () => {
  it('hands its caller’s identity on', async () => {
    const { result } = await cloud.caller.call('outer', { name: 'echo', data: { n: 1 } });

    expect(result).toMatchObject({ event: { n: 1 }, wx: { OPENID: 'tester', SOURCE: 'scf' } });
  });

  it('gets errCode -1 and the server’s code when that fails', async () => {
    const call = (name: string, data: object) => cloud.caller.call('outer', { name, data });

    expect(await call('moody', { mood: 'throw' })).toMatchObject({
      result: {
        errCode: -1,
        code: 'FUNCTIONS_EXECUTE_FAIL',
        errMsg: expect.stringContaining('示例错误') as string,
      },
    });
    expect(await call('absent', {})).toMatchObject({ result: { errCode: -1, code: 'FUNCTION_NOT_FOUND' } });
  });
});

describe('the environment of functions', () => {
  it('runs in UTC and holds what is declared and given, and nothing else of the machine', async () => {
    const { result } = await cloud.caller.call<Record<string, string>>('settings');

    expect(result).toMatchObject({ TZ: 'UTC', PLAIN: 'x', OVERRIDDEN: 'from the cloud', GIVEN: 'given' });
    expect(result).not.toHaveProperty('NOT_DECLARED');
  });

  it('makes a secret once, of the length asked for', async () => {
    const first = await cloud.caller.call<Record<string, string>>('settings');
    const second = await cloud.caller.call<Record<string, string>>('settings');

    expect(Buffer.from(first.result?.KEY ?? '', 'base64')).toHaveLength(32);
    expect(second.result?.KEY).toBe(first.result?.KEY);
  });
});

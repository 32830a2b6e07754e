import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestCloud } from '../../support/cloud';
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
        if (mood === 'large') return 'x'.repeat(1024 * 1024);
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
  weigh: { source: `exports.main = async ({ text }) => text.length;` },
  pass: {
    source: `${SDK} exports.main = async ({ megabytes }) => {
      const text = 'x'.repeat(megabytes * 1024 * 1024);
      try { return (await cloud.callFunction({ name: 'weigh', data: { text } })).result; }
      catch (error) { return error.code; }
    };`,
  },
  measure: {
    source: `${SDK} exports.main = async ({ name, data }) =>
      JSON.stringify((await cloud.callFunction({ name, data })).result).length;`,
  },
  library: {
    source: `${SDK} exports.main = async () => {
      const books = cloud.database().collection('books');
      for (const _id of ['a', 'b', 'c', 'd']) await books.doc(_id).set({ data: { text: 'x'.repeat(500_000) } });
      return (await books.get()).data.map(({ text }) => text.length);
    };`,
  },
  writer: {
    source: `
      exports.main = async ({ word, lines = 0 }) => {
        process.stdout.write('out ' + word + '\\nsecond');
        process.stdout.write(' line\\nno end');
        await new Promise((resolve) => process.stderr.write(Buffer.from('err ' + word + '\\n'), resolve));
        for (let n = 0; n < lines; n += 1) process.stdout.write('y'.repeat(9000) + '\\n');
        return process.stdout.write('');
      };`,
  },
  native: {
    source: `
      const { execFileSync } = require('node:child_process');
      exports.main = async () => { execFileSync('echo', ['from a program'], { stdio: 'inherit' }); };`,
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
    indexes: { books: [] },
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

    expect(result).toMatchObject({ event: { n: 1 }, wx: { OPENID: 'tester', SOURCE: 'wx_client,scf' } });
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

describe('the size of what travels', () => {
  it('may be 1 MB towards a client, beyond which the answer is -604001', async () => {
    const refusal = { errCode: -604001, errMsg: expect.stringContaining('1MB') as string };

    expect(await cloud.caller.call('moody', { mood: 'large' })).toEqual(refusal);
    expect(await cloud.caller.call('moody')).toHaveProperty('result.calls');
  });

  it('may be 6 MB among functions, both ways', async () => {
    const { result } = await cloud.caller.call('measure', { name: 'moody', data: { mood: 'large' } });

    expect(result).toBe(1024 * 1024 + 2);
    expect((await cloud.caller.call('pass', { megabytes: 5 })).result).toBe(5 * 1024 * 1024);
    expect((await cloud.caller.call('pass', { megabytes: 6 })).result).toBe('INVALID_PARAM');
  });

  it('is not limited to 1 MB for what a function reads', async () => {
    expect((await cloud.caller.call('library')).result).toEqual([500_000, 500_000, 500_000, 500_000]);
  });
});

describe('what a function writes past its console', () => {
  /** The lines of the newest call of a function, as the console shows them. */
  async function linesOf(functionName: string): Promise<{ level: string; text: string }[]> {
    const read = async (path: string) => (await fetch(`${cloud.url}${path}`)).json() as Promise<unknown>;
    const { calls } = (await read(`/console/calls?functionName=${functionName}`)) as {
      calls: { id: string }[];
    };
    const { logs } = (await read(`/console/calls/${calls[0]?.id}`)) as {
      logs: { level: string; text: string }[];
    };
    return logs.map(({ level, text }) => ({ level, text }));
  }

  it.each(['first', 'second'])('is kept line by line with its %s call', async (word) => {
    expect(await cloud.caller.call('writer', { word })).toEqual({ result: true });

    expect(await linesOf('writer')).toEqual([
      { level: 'log', text: `out ${word}` },
      { level: 'log', text: 'second line' },
      { level: 'error', text: `err ${word}` },
      { level: 'log', text: 'no end' },
    ]);
  });

  it('ends at 1,000 lines of 4,000 characters too', async () => {
    const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      await cloud.caller.call('writer', { word: 'flood', lines: 2000 });
      const lines = written.mock.calls
        .map(([text]) => String(text))
        .filter((text) => text.startsWith('[writer]'));
      expect(lines).toHaveLength(1001);
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(4100);
    } finally {
      written.mockRestore();
    }
  });

  it('is printed when it comes from a program that the function started', async () => {
    const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      await cloud.caller.call('native');
      const hasCome = () => written.mock.calls.some(([text]) => text === '[native] from a program\n');
      while (!hasCome()) await cloud.caller.call('nothing');
    } finally {
      written.mockRestore();
    }
  });
});

describe('a function whose files are broken', () => {
  const BROKEN: [file: string, text: string, says: string][] = [
    ['config.json', '{ "timeout": ', 'config.json'],
    ['config.json', '[]', 'config.json must hold a JSON object'],
    ['config.json', '{ "timeout": "soon" }', 'timeout must be a number'],
    ['config.json', '{ "memorySize": -1 }', 'memorySize must be a number'],
    ['config.json', '{ "triggers": [{ "name": "x" }] }', 'triggers must be a list'],
    ['package.json', '{', 'package.json'],
    ['package.json', '{ "main": "../fine/index.js" }', 'main must be a file of the function’s folder'],
  ];

  it.each(BROKEN)('(%s: %s) says so at each call, alone, until it is mended', async (file, text, says) => {
    const folder = await mkdtemp(join(tmpdir(), 'functions-'));
    for (const name of ['torn', 'fine']) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'index.js'), `exports.main = () => '${name}';`);
    }
    await writeFile(join(folder, 'torn', file), text);
    const local = await startTestCloud({ functions: folder });
    try {
      const { call } = await local.login('tester');
      expect((await call('fine')).result).toBe('fine');
      expect(await call('torn')).toEqual({
        errCode: -504002,
        errMsg: expect.stringContaining(says) as string,
      });
      expect((await call('torn')).errMsg).toContain('functions execute fail | errMsg: ');

      await writeFile(join(folder, 'torn', file), '{}');
      expect((await call('torn')).result).toBe('torn');
    } finally {
      await local.close();
      await rm(folder, { recursive: true });
    }
  });

  it('takes a new time limit at the next call', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'functions-'));
    await mkdir(join(folder, 'limits'));
    await writeFile(
      join(folder, 'limits', 'index.js'),
      `exports.main = (event, context) => context.time_limit_in_ms;`,
    );
    const local = await startTestCloud({ functions: folder });
    try {
      const { call } = await local.login('tester');
      expect((await call('limits')).result).toBe(20_000);
      await writeFile(join(folder, 'limits', 'config.json'), '{ "timeout": 7 }');
      expect((await call('limits')).result).toBe(7000);
    } finally {
      await local.close();
      await rm(folder, { recursive: true });
    }
  });
});

it('restores the identity that a function changed in its own environment', async () => {
  const other = await cloud.login('other');
  await cloud.caller.call('script', {
    script: `process.env.WX_OPENID = 'boss'; delete process.env.WX_APPID;`,
  });

  const script = 'return cloud.getWXContext().OPENID';
  expect((await cloud.caller.call('script', { script })).result).toEqual({ value: 'tester' });
  expect((await other.call('script', { script })).result).toEqual({ value: 'other' });
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

import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { startSdkCloud, type SdkCloud } from './support/sdkCloud';

let cloud: SdkCloud;

beforeAll(async () => {
  cloud = await startSdkCloud({ indexes: { cases: [] } });
  await cloud.run(`return db.collection('cases').add({ data: { _id: 'kept' } })`);
});
afterEach(async () => {
  expect(await cloud.run(`return (await db.collection('cases').get()).data`)).toEqual([{ _id: 'kept' }]);
});
afterAll(() => cloud.close());

const post = (path: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  fetch(cloud.url + path, { method: 'POST', headers, body: body as BodyInit });
const bearer = () => ({ authorization: `Bearer ${cloud.caller.token}` });

describe('login', () => {
  it.each(['', 'a b', '../x', '中文', 'x'.repeat(65), 5, null, ['a']])(
    'refuses the identity %j',
    async (identity) => {
      expect((await post('/login', JSON.stringify({ identity }))).status).toBe(400);
    },
  );

  it('takes letters, digits and _ . @ - as they are', async () => {
    const user = await cloud.login('A_b.c@d-9');

    expect(await user.call('script', { script: 'return cloud.getWXContext().OPENID' })).toEqual({
      result: { value: 'A_b.c@d-9' },
    });
  });
});

describe('a call', () => {
  it('needs a genuine token', async () => {
    const [name = '', signature = ''] = cloud.caller.token.split('.');
    const boss = Buffer.from('boss').toString('base64url');
    const forged = [
      '',
      name,
      `${name}.`,
      `${boss}.${signature}`,
      `${boss}.${createHmac('sha256', '').update(boss).digest('base64url')}`,
      `${name}.${signature.slice(0, -1)}`,
    ];

    for (const token of forged) {
      const response = await post('/call/script', '{}', { authorization: `Bearer ${token}` });
      expect(response.status).toBe(401);
    }
    expect((await post('/call/script', '{}')).status).toBe(401);
  });

  it.each(['{', '[]', '"text"', '5', 'null'])('refuses the body %s', async (body) => {
    expect((await post('/call/script', body, bearer())).status).toBe(400);
  });

  it('refuses an event over 6 MB', async () => {
    expect((await post('/call/script', Buffer.alloc(6 * 1024 * 1024 + 1, 32), bearer())).status).toBe(413);
  });

  it('passes keys through that name parts of the language', async () => {
    const event = `{"script":"return Object.keys(argument).sort()","argument":{"__proto__":{"a":1},"constructor":2}}`;

    expect(await (await post('/call/script', event, bearer())).json()).toEqual({
      result: { value: ['__proto__', 'constructor'] },
    });
  });
});

describe('the SDK’s address', () => {
  it.each(['{', '[]', '', '{}'])('refuses the unsigned body %j in the platform’s shape', async (body) => {
    const response = await post('/admin', body, { 'content-type': 'application/json' });

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      code: expect.any(String) as string,
      requestId: expect.any(String) as string,
    });
  });

  it.each([
    ['another secret key', { TENCENTCLOUD_SECRETKEY: 'wrong' }],
    ['another secret id', { TENCENTCLOUD_SECRETID: 'wrong' }],
  ])('refuses a request signed with %s', async (_name, changed) => {
    const script = `
      const saved = { ...process.env };
      Object.assign(process.env, argument);
      try { return await db.collection('cases').where({ _id: 'kept' }).remove(); } finally { Object.assign(process.env, saved); }`;

    expect((await cloud.refusal(script, changed)).errMsg).toContain('not signed by this environment');
  });

  it('refuses a request that was changed after signing', async () => {
    const signed = await cloud.run<{ url: string; headers: Record<string, string>; body: string }>(`
      const http = require('http');
      const original = http.request;
      let caught;
      http.request = (url, options, callback) => {
        const sent = original(url, options, callback);
        const write = sent.write.bind(sent);
        sent.write = (body) => { caught = { url, headers: options.headers, body: String(body) }; return write(body); };
        return sent;
      };
      try { await db.collection('cases').doc('kept').get(); } finally { http.request = original; }
      return caught;`);
    const send = async (change: { body?: string; url?: string; headers?: object }) => {
      const answer = await sendRaw({
        ...signed,
        ...change,
        headers: { ...signed.headers, ...change.headers },
      });
      return JSON.parse(answer) as { code?: string };
    };

    const remove = signed.body.replace('database.getDocument', 'database.removeDocument');
    expect(await send({})).not.toHaveProperty('code');
    expect(await send({ body: remove })).toHaveProperty('code', 'SIGN_PARAM_INVALID');
    expect(await send({ body: signed.body.replace(/}$/, ',"multi":true}') })).toHaveProperty(
      'code',
      'SIGN_PARAM_INVALID',
    );
    expect(await send({ url: `${signed.url}&x=1` })).toHaveProperty('code', 'SIGN_PARAM_INVALID');
    expect(await send({ headers: { 'x-timestamp': 1 } })).toHaveProperty('code', 'SIGN_PARAM_INVALID');
  });

  it('refuses a body over 24 MB in the platform’s shape', async () => {
    const response = await post('/admin', Buffer.alloc(24 * 1024 * 1024 + 1, 32));

    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({
      code: 'INVALID_PARAM',
      message: expect.any(String) as string,
      requestId: expect.any(String) as string,
    });
  });

  it('refuses an action that it does not know', async () => {
    const error = await cloud.refusal(`return cloud.cloudPay.closeOrder({ outTradeNo: '1' })`);

    expect(error.errMsg).toContain('Unknown action');
  });
});

it.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example'])(
  'refuses the host name %s',
  async (host) => {
    const answer = await sendRaw({ url: `${cloud.url}/login`, headers: { host }, body: '{"identity":"x"}' });

    expect(JSON.parse(answer)).toMatchObject({ errMsg: '只接受本机的访问。' });
  },
);

it('refuses a request that a foreign page makes', async () => {
  const response = await post('/login', '{"identity":"x"}', { origin: 'http://evil.example' });

  expect(response.status).toBe(403);
});

it('answers 404 for an address that it does not have', async () => {
  expect((await post('/nothing', '{}')).status).toBe(404);
});

/** fetch cannot send every header. */
function sendRaw(wish: { url: string; headers: object; body: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { ...wish.headers, 'content-length': Buffer.byteLength(wish.body) };
    const sent = request(wish.url, { method: 'POST', headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve(text));
    });
    sent.on('error', reject);
    sent.end(wish.body);
  });
}

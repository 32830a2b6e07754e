import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSdkCloud, type SdkCloud } from '../support/sdkCloud';

let cloud: SdkCloud;

beforeAll(async () => {
  cloud = await startSdkCloud();
});
afterAll(() => cloud.close());

const post = (path: string, init: { token?: string; body?: Uint8Array | string }) =>
  fetch(`${cloud.url}/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: init.token === undefined ? {} : { authorization: `Bearer ${init.token}` },
    body: init.body as BodyInit,
  });

const addressOf = (fileID: string, maxAge = 600) =>
  cloud.run<string>(`return (await cloud.getTempFileURL({ fileList: [argument] })).fileList[0].tempFileURL`, {
    fileID,
    maxAge,
  });

describe('a function', () => {
  it('stores a file with a Chinese name and reads the same bytes back', async () => {
    const script = `
      const bytes = Buffer.from(Array.from({ length: 300000 }, (_, n) => n % 251));
      const { fileID } = await cloud.uploadFile({ cloudPath: '材料/营业执照 (副本).png', fileContent: bytes });
      const { fileContent } = await cloud.downloadFile({ fileID });
      return { fileID, isSame: bytes.equals(fileContent) };`;

    expect(await cloud.run(script)).toEqual({
      fileID: expect.stringMatching(/^cloud:\/\/local.[^/]+\/材料\/营业执照 \(副本\).png$/) as string,
      isSame: true,
    });
  });

  it.each(['100% done %41.txt', '𠮷 野家.txt', '😀👨‍👩‍👧.txt', 'cafe\u0301.txt', '名'.repeat(283)])(
    'reads back what it stored as %s',
    async (cloudPath) => {
      const script = `
        const { fileID } = await cloud.uploadFile({ cloudPath: argument, fileContent: Buffer.from(argument) });
        const asWritten = fileID.slice(0, fileID.lastIndexOf('/') + 1) + argument;
        return (await cloud.downloadFile({ fileID: asWritten })).fileContent.toString();`;

      expect(await cloud.run(script, cloudPath)).toBe(cloudPath);
    },
  );

  it('stores a file without bytes', async () => {
    const script = `
      const { fileID } = await cloud.uploadFile({ cloudPath: '空.txt', fileContent: Buffer.alloc(0) });
      return (await cloud.downloadFile({ fileID })).fileContent.length;`;

    expect(await cloud.run(script)).toBe(0);
  });

  it('replaces a file in place', async () => {
    const script = `
      const upload = (text) => cloud.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from(text) });
      await upload('one');
      const { fileID } = await upload('two');
      return (await cloud.downloadFile({ fileID })).fileContent.toString();`;

    expect(await cloud.run(script)).toBe('two');
  });

  it('gets a result for each file when it deletes and when it asks for addresses', async () => {
    const fileID = await cloud.caller.upload('once.txt', Buffer.from('x'));
    const fileList = [fileID, 'cloud://elsewhere.bucket/once.txt'];
    const statuses = (call: string) =>
      cloud.run(
        `return (await cloud.${call}({ fileList: argument })).fileList.map((one) => one.status)`,
        fileList,
      );

    expect(await statuses('getTempFileURL')).toEqual([0, -503003]);
    expect(await statuses('deleteFile')).toEqual([0, -503003]);
    expect(await statuses('getTempFileURL')).toEqual([-503003, -503003]);
  });

  it.each(['../up.txt', '/root.txt', 'a//b.txt', 'a/./b', 'what?.txt', 'x'.repeat(851), '名'.repeat(284)])(
    'cannot store a file as %s',
    async (cloudPath) => {
      const script = `return cloud.uploadFile({ cloudPath: argument, fileContent: Buffer.from('x') })`;

      expect((await cloud.refusal(script, cloudPath)).code).toBe('INVALID_PARAM');
    },
  );
});

describe('a client', () => {
  it('uploads bytes that a function can read', async () => {
    const fileID = await cloud.caller.upload('申请/照片 1.jpg', Buffer.from([0xff, 0xd8, 0, 1]));

    expect(
      await cloud.run(`return [...(await cloud.downloadFile({ fileID: argument })).fileContent]`, fileID),
    ).toEqual([0xff, 0xd8, 0, 1]);
  });

  it('must be logged in', async () => {
    expect((await post('x.txt', { body: 'x' })).status).toBe(401);
    expect((await post('x.txt', { body: 'x', token: 'forged.token' })).status).toBe(401);
  });

  it.each(['', '../x', 'a\\b', 'a\u0000b'])('cannot use the path %j', async (path) => {
    const response = await post(path, { body: 'x', token: cloud.caller.token });

    expect(response.status).toBe(400);
    expect(await response.json()).toHaveProperty('errMsg', expect.stringContaining('文件名不能使用'));
  });

  it('cannot store more than 30 MB, and nothing is kept of it', async () => {
    const response = await post('big.bin', {
      body: Buffer.alloc(64 * 1024 * 1024),
      token: cloud.caller.token,
    });

    expect(response.status).toBe(413);
    const script = `return (await cloud.getTempFileURL({ fileList: [argument] })).fileList[0].status`;
    const fileID = (await cloud.caller.upload('small.bin', Buffer.from('x'))).replace('small', 'big');
    expect(await cloud.run(script, fileID)).toBe(-503003);
  });

  it('cannot replace what another client or a function stored', async () => {
    const other = await cloud.login('other');
    const fileID = await cloud.caller.upload('mine.txt', Buffer.from('mine'));

    await expect(other.upload('mine.txt', Buffer.from('theirs'))).rejects.toThrow('已被他人使用');
    expect(await cloud.caller.upload('mine.txt', Buffer.from('mine too'))).toBe(fileID);
    expect(await (await fetch(await addressOf(fileID))).text()).toBe('mine too');
  });
});

it('keeps the bytes of only one of two clients that store the same name at once', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'race-'));
  const own = await startSdkCloud({ dir });
  const users = await Promise.all(['one', 'two'].map((name) => own.login(name)));

  const attempts = await Promise.allSettled(users.map((user) => user.upload('race.txt', Buffer.from('x'))));

  expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await readdir(join(dir, 'files'))).toHaveLength(1);
  await own.close();
  await rm(dir, { recursive: true, force: true });
});

it('keeps nothing of an upload that breaks off in the middle, and keeps what was there before', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'broken-'));
  const own = await startSdkCloud({ dir });
  const fileID = await own.caller.upload('plan.bin', Buffer.from('before'));

  for (const size of [1, 3_000_000]) await breakOff({ url: own.url, token: own.caller.token, size });
  await until(async () => (await readdir(join(dir, 'files'))).length === 1);

  expect(
    await own.run(`return (await cloud.downloadFile({ fileID: argument })).fileContent.toString()`, fileID),
  ).toBe('before');
  await own.close();
  await rm(dir, { recursive: true, force: true });
});

/** Sends so many bytes of a promised 10,000,000 and hangs up. */
function breakOff({ url, token, size }: { url: string; token: string; size: number }): Promise<void> {
  return new Promise((resolve) => {
    const headers = { authorization: `Bearer ${token}`, 'content-length': 10_000_000 };
    const sent = request(`${url}/upload?path=plan.bin`, { method: 'POST', headers });
    sent.on('error', () => resolve());
    sent.write(Buffer.alloc(size), () => sent.destroy(new Error('gone')));
  });
}

describe('a temporary address', () => {
  it('gives the bytes with the media type of the ending', async () => {
    const response = await fetch(
      await addressOf(await cloud.caller.upload('文件.pdf', Buffer.from('%PDF-1.7'))),
    );

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe('%PDF-1.7');
  });

  it('never serves an upload as a page or a script', async () => {
    for (const name of ['x.html', 'x.svg', 'x.js', 'x']) {
      const response = await fetch(await addressOf(await cloud.caller.upload(name, Buffer.from('<script>'))));

      expect(response.headers.get('content-type')).toBe('application/octet-stream');
    }
  });

  it('gives a range of the bytes', async () => {
    const address = await addressOf(await cloud.caller.upload('digits.txt', Buffer.from('0123456789')));
    const part = async (range: string) => {
      const response = await fetch(address, { headers: { range } });
      return [response.status, response.headers.get('content-range'), await response.text()];
    };

    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await part('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await part('bytes=20-')).toEqual([416, 'bytes */10', '']);
  });

  it('gives several ranges as the parts of one answer, without those behind the end', async () => {
    const address = await addressOf(await cloud.caller.upload('digits.txt', Buffer.from('0123456789')));
    const response = await fetch(address, { headers: { range: 'bytes=0-1, 4-5,-1,50-60' } });

    expect(response.status).toBe(206);
    const boundary = /^multipart\/byteranges; boundary=(\w+)$/.exec(
      response.headers.get('content-type') ?? '',
    )?.[1];
    const part = (range: string, bytes: string) =>
      `--${boundary}\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-range: bytes ${range}/10\r\n\r\n${bytes}\r\n`;
    expect(await response.text()).toBe(
      `${part('0-1', '01')}${part('4-5', '45')}${part('9-9', '9')}--${boundary}--\r\n`,
    );

    expect((await fetch(address, { headers: { range: 'bytes=20-,30-' } })).status).toBe(416);
  });

  it.each([
    ['竣工图 (终版)𠮷.pdf', 'application/pdf', 'inline'],
    ['执照.PNG', 'image/png', 'inline'],
    ['说明.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'inline'],
    ['页面.html', 'application/octet-stream', 'attachment'],
    ['没有后缀', 'application/octet-stream', 'attachment'],
  ])('names the file %s, of type %s, for saving', async (name, type, way) => {
    const response = await fetch(
      await addressOf(await cloud.caller.upload(`材料/${name}`, Buffer.from('x'))),
    );

    expect(response.headers.get('content-type')).toBe(type);
    const [disposition, encoded] = (response.headers.get('content-disposition') ?? '').split(
      "; filename*=UTF-8''",
    );
    expect([disposition, decodeURIComponent(encoded ?? '')]).toEqual([way, name]);
    expect(encoded).toMatch(/^[\w.%-]+$/);
  });

  it('gives the whole file for a backward range, for far too many ranges and for a range of older bytes', async () => {
    const address = await addressOf(await cloud.caller.upload('digits.txt', Buffer.from('0123456789')));

    for (const headers of [
      { range: 'bytes=5-2' },
      { range: `bytes=${Array.from({ length: 100 }, (_, n) => `${n % 9}-9`).join(',')}` },
      { range: 'lines=0-1' },
      { range: 'bytes=0-1', 'if-range': '"older"' },
    ]) {
      const response = await fetch(address, { headers: headers as Record<string, string> });
      expect([response.status, await response.text()]).toEqual([200, '0123456789']);
    }
  });

  it('gives the length alone to HEAD, and nothing to whoever has the same bytes already', async () => {
    const address = await addressOf(await cloud.caller.upload('tagged.txt', Buffer.from('0123456789')));
    const head = await fetch(address, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '10']);

    const tag = head.headers.get('etag') ?? '';
    expect((await fetch(address, { headers: { 'if-none-match': tag } })).status).toBe(304);
    const part = await fetch(address, { headers: { range: 'bytes=2-4', 'if-range': tag } });
    expect([part.status, await part.text()]).toEqual([206, '234']);

    await cloud.caller.upload('tagged.txt', Buffer.from('new'));
    expect((await fetch(address, { headers: { 'if-none-match': tag } })).status).toBe(200);
  });

  it('opens nothing when it was changed or has no signature', async () => {
    const address = await addressOf(await cloud.caller.upload('secret.txt', Buffer.from('x')));
    const changed = [
      address.replace('secret.txt', 'digits.txt'),
      address.replace(/sign=(.)/, (_match, first: string) => `sign=${first === '0' ? '1' : '0'}`),
      address.replace(/t=(\d+)/, (_match, expires: string) => `t=${Number(expires) + 1}`),
      address.split('?')[0] ?? '',
    ];

    for (const url of changed) expect((await fetch(url)).status).toBe(403);
  });

  it('opens nothing after its time', async () => {
    const address = await addressOf(await cloud.caller.upload('short.txt', Buffer.from('x')), 1);
    expect((await fetch(address)).status).toBe(200);

    const expires = Number(/t=(\d+)/.exec(address)?.[1]) * 1000;
    await until(() => Date.now() >= expires);
    expect((await fetch(address)).status).toBe(403);
  });
});

async function until(isReached: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isReached())) await new Promise((resolve) => setImmediate(resolve));
}

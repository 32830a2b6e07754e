import { startSdkCloud, type SdkCloud } from '../support/sdkCloud';

let cloud: SdkCloud;
beforeAll(async () => {
  cloud = await startSdkCloud();
});
afterAll(() => cloud.close());

const order = (path: string, body: object) =>
  fetch(`${cloud.url}${path}`, { method: 'POST', body: JSON.stringify(body) });

describe('a mini-program code', () => {
  const code = (wish: string) =>
    cloud.run<{ contentType: string; base64: string }>(
      `const { contentType, buffer } = await cloud.openapi.wxacode.${wish};
       return { contentType, base64: Buffer.from(buffer).toString('base64') };`,
    );

  it('is a real PNG as wide as asked', async () => {
    const { contentType, base64 } = await code(
      `getUnlimited({ scene: 'c=case_1', page: 'pages/home/index', width: 430 })`,
    );
    const png = Buffer.from(base64, 'base64');
    expect(contentType).toBe('image/png');
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(png.readUInt32BE(16)).toBe(430);
    expect(png.subarray(-8, -4).toString()).toBe('IEND');
  });

  it('also leads to a path', async () => {
    expect((await code(`get({ path: 'pages/home/index?from=code' })`)).contentType).toBe('image/png');
  });

  it.each([
    ['a scene of more than 32 characters', `getUnlimited({ scene: 'x'.repeat(33) })`, 40169],
    ['a scene in Chinese', `getUnlimited({ scene: '办件' })`, 40169],
    ['a page with a slash in front', `getUnlimited({ scene: 'a', page: '/pages/home/index' })`, 41030],
    ['no path', `get({ path: '' })`, 40159],
  ])('is refused for %s', async (_reason, wish, errCode) => {
    expect((await cloud.refusal(`return cloud.openapi.wxacode.${wish}`)).errCode).toBe(errCode);
  });
});

describe('quotas', () => {
  const check = `return (await cloud.openapi.security.msgSecCheck({ content: 'x', version: 2, scene: 1, openid: 'tester' })).errCode`;

  it('refuse with 45011 beyond the minute’s and with 45009 beyond the day’s', async () => {
    await order('/quotas', { api: 'security.msgSecCheck', perMinute: 1 });
    expect(await cloud.run(check)).toBe(0);
    expect((await cloud.refusal(check)).errCode).toBe(45011);

    await order('/quotas', { api: 'security.msgSecCheck', perDay: 0 });
    expect((await cloud.refusal(check)).errCode).toBe(45009);
    await order('/quotas', { api: 'security.msgSecCheck' });
    expect(await cloud.run(check)).toBe(0);
  });

  it('must be numbers', async () => {
    expect((await order('/quotas', { api: 'security.msgSecCheck', perDay: 'many' })).status).toBe(400);
  });
});

describe('faults on demand', () => {
  const read = `return (await db.collection('things').where({ _id: 'none' }).get()).data.length`;
  beforeAll(() => cloud.run(`await db.createCollection('things')`));

  it('make an action of the platform fail so many times, slow it down, and lose its answer', async () => {
    await order('/faults', { api: 'database.getDocument', code: -501001, times: 2 });
    await expect(cloud.run(read)).rejects.toThrow('ordered failure');
    await expect(cloud.run(read)).rejects.toThrow('ordered failure');
    expect(await cloud.run(read)).toBe(0);

    await order('/faults', { api: 'database.getDocument', delayMs: 150, times: 1 });
    const began = Date.now();
    await cloud.run(read);
    expect(Date.now() - began).toBeGreaterThanOrEqual(140);

    await order('/faults', { api: 'database.insertDocument', drop: true, times: 1 });
    await cloud.refusal(`return db.collection('things').add({ data: { _id: 'done' } })`);
    expect(await cloud.run(`return (await db.collection('things').doc('done').get()).data._id`)).toBe('done');
  });

  it('are listed and cleared', async () => {
    await order('/faults', { api: 'storage.batchDeleteFile', code: 1, times: 3 });
    const listed = (await (await fetch(`${cloud.url}/faults`)).json()) as { faults: object[] };
    expect(listed.faults).toEqual([expect.objectContaining({ api: 'storage.batchDeleteFile', times: 3 })]);
    await fetch(`${cloud.url}/faults`, { method: 'DELETE' });
    expect(await (await fetch(`${cloud.url}/faults`)).json()).toEqual({ faults: [] });
  });
});

it('checks pictures', async () => {
  const check = (bytes: string) =>
    `return (await cloud.openapi.security.imgSecCheck({ media: { contentType: 'image/png', value: Buffer.from('${bytes}') } })).errCode`;
  expect(await cloud.run(check('harmless'))).toBe(0);
  expect((await cloud.refusal(check('a risky-picture'))).errCode).toBe(87014);
});

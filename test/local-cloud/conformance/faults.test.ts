import { startSdkCloud, type SdkCloud } from '../support/sdkCloud';

let cloud: SdkCloud;
beforeAll(async () => {
  cloud = await startSdkCloud({
    indexes: { calls: [] },
    functions: {
      'count-me': {
        source: `
          const cloud = require('wx-server-sdk');
          cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
          exports.main = async ({ _id }) => {
            await cloud.database().collection('calls').add({ data: { _id } });
            return 'counted';
          };`,
      },
    },
  });
});
afterAll(() => cloud.close());

const wasCalled = (id: string) =>
  cloud.run(`return (await db.collection('calls').where({ _id: argument }).count()).total`, id);

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

describe('the upload of a function', () => {
  const UPLOAD = `return (await cloud.uploadFile({ cloudPath: argument, fileContent: Buffer.from('bytes') })).fileID`;
  const READ = `
    const { fileList } = await cloud.getTempFileURL({ fileList: ['cloud://local.6c6f63616c-1250000000/' + argument] });
    return fileList[0].status === 0 ? (await (await fetch(encodeURI(fileList[0].tempFileURL))).text()) : 'nothing';`;

  it('fails so many times, and nothing is kept of it', async () => {
    await cloud.orderFault({ api: 'storage.put', code: 503, times: 2 });
    for (const attempt of [1, 2])
      expect([attempt, (await cloud.refusal(UPLOAD, 'fail.txt')).errMsg]).toEqual([
        attempt,
        expect.stringContaining('ordered failure'),
      ]);
    expect(await cloud.run(READ, 'fail.txt')).toBe('nothing');

    await cloud.run(UPLOAD, 'fail.txt');
    expect(await cloud.run(READ, 'fail.txt')).toBe('bytes');
  });

  it('is slow', async () => {
    await cloud.orderFault({ api: 'storage.put', delayMs: 300, times: 1 });

    expect(await msOf(() => cloud.run(UPLOAD, 'slow.txt'))).toBeGreaterThan(290);
  });

  it('loses its answer when the file is stored', async () => {
    await cloud.orderFault({ api: 'storage.put', drop: true, times: 1 });
    await cloud.refusal(UPLOAD, 'dropped.txt');

    expect(await cloud.run(READ, 'dropped.txt')).toBe('bytes');
  });
});

describe('the download by a temporary address', () => {
  it('fails, is slow, and breaks off', async () => {
    const fileID = await cloud.caller.upload('读.txt', Buffer.from('bytes'));
    const address = await cloud.run<string>(
      `return (await cloud.getTempFileURL({ fileList: [argument] })).fileList[0].tempFileURL`,
      fileID,
    );

    await cloud.orderFault({ api: 'storage.get', code: 503, times: 1 });
    expect((await fetch(address)).status).toBe(503);
    await cloud.orderFault({ api: 'storage.get', delayMs: 300, times: 1 });
    expect(await msOf(() => fetch(address))).toBeGreaterThan(290);
    await cloud.orderFault({ api: 'storage.get', drop: true, times: 1 });
    await expect(fetch(address)).rejects.toThrow();
    expect(await (await fetch(address)).text()).toBe('bytes');
  });
});

describe('the upload of a client', () => {
  it('fails, and loses its answer when the file is stored', async () => {
    await cloud.orderFault({ api: 'uploadFile', code: 500, times: 1 });
    await expect(cloud.caller.upload('客.txt', Buffer.from('one'))).rejects.toThrow('ordered failure');
    await cloud.orderFault({ api: 'uploadFile', drop: true, times: 1 });
    await expect(cloud.caller.upload('客.txt', Buffer.from('two'))).rejects.toThrow();

    const read = `return (await cloud.downloadFile({ fileID: argument })).fileContent.toString()`;
    expect(await cloud.run(read, 'cloud://local.6c6f63616c-1250000000/客.txt')).toBe('two');
  });
});

describe.each(['callFunction', 'callFunction.count-me'])('a client’s call under %s', (api) => {
  const call = (id: string) => cloud.caller.call('count-me', { _id: `${api}-${id}` });

  it('fails before the function runs', async () => {
    await cloud.orderFault({ api, code: -504002, times: 1 });
    expect(await call('fail')).toMatchObject({ errCode: -504002 });
    expect(await wasCalled(`${api}-fail`)).toBe(0);
    expect(await call('fail')).toEqual({ result: 'counted' });
  });

  it('is slow', async () => {
    await cloud.orderFault({ api, delayMs: 300, times: 1 });

    expect(await msOf(() => call('slow'))).toBeGreaterThan(290);
  });

  it('loses its answer when the function has run', async () => {
    await cloud.orderFault({ api, drop: true, times: 1 });
    await expect(call('drop')).rejects.toThrow();

    expect(await wasCalled(`${api}-drop`)).toBe(1);
  });
});

describe('the popup for subscription messages', () => {
  const api = 'requestSubscribeMessage';
  const SEND = `return cloud.openapi.subscribeMessage.send({
    touser: 'tester', templateId: argument, page: '', data: { thing1: { value: '好' } } })`;

  it('fails, is slow, and loses its answer when the accept has been counted', async () => {
    await cloud.orderFault({ api, code: 20005, times: 1 });
    expect(await cloud.caller.subscribe(['fail'])).toMatchObject({ errCode: 20005 });
    expect((await cloud.refusal(SEND, 'fail')).errCode).toBe(43101);

    await cloud.orderFault({ api, delayMs: 300, times: 1 });
    expect(await msOf(() => cloud.caller.subscribe(['slow']))).toBeGreaterThan(290);

    await cloud.orderFault({ api, drop: true, times: 1 });
    await expect(cloud.caller.subscribe(['drop'])).rejects.toThrow();
    expect(await cloud.run(SEND, 'drop')).toHaveProperty('errCode', 0);
  });
});

describe('a call from function to function', () => {
  const CALL = `return (await cloud.callFunction({ name: 'count-me', data: { _id: argument } })).result`;
  const api = 'functions.invokeFunction';

  it('fails, is slow, and loses its answer when the function has run', async () => {
    await cloud.orderFault({ api, code: 1, times: 1 });
    expect((await cloud.refusal(CALL, 'inner-fail')).errMsg).toContain('ordered failure');
    expect(await wasCalled('inner-fail')).toBe(0);

    await cloud.orderFault({ api, delayMs: 300, times: 1 });
    expect(await msOf(() => cloud.run(CALL, 'inner-slow'))).toBeGreaterThan(290);

    await cloud.orderFault({ api, drop: true, times: 1 });
    await cloud.refusal(CALL, 'inner-drop');
    expect(await wasCalled('inner-drop')).toBe(1);
  });
});

import { startSdkCloud, type SdkCloud } from '../support/sdkCloud';

const HOUR = 60 * 60_000;

let cloud: SdkCloud;
let later = 0;
beforeAll(async () => {
  cloud = await startSdkCloud({
    now: () => Date.now() + later,
    indexes: { verdicts: [], told: [] },
    pushes: { 'event/wxa_media_check': 'onPush' },
    functions: {
      onPush: {
        source: `
          const cloud = require('wx-server-sdk');
          cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
          exports.main = async (event) => {
            const openid = cloud.getWXContext().OPENID;
            await cloud.database().collection('told').add({ data: { traceId: event.trace_id } });
            await cloud.database().collection('verdicts').add({ data: { _id: event.trace_id, event, openid } });
            return 'success';
          };`,
      },
    },
  });
});
afterEach(() => {
  later = 0;
});
afterAll(() => cloud.close());

describe('the check of a text', () => {
  const CHECK = `return (await cloud.openapi.security.msgSecCheck(argument)).result`;
  const wish = (change: object) => ({ content: '很好', version: 2, scene: 2, openid: 'tester', ...change });

  it.each([
    ['很满意', 'pass', 100],
    ['这里有违禁词。', 'risky', 20006],
    ['这里有待复核词。', 'review', 10001],
  ])('of %s says %s', async (content, suggest, label) => {
    expect(await cloud.run(CHECK, wish({ content }))).toEqual({ suggest, label });
  });

  it('takes 2,500 characters, astral ones counted once, and no more', async () => {
    expect(await cloud.run(CHECK, wish({ content: '𠮷'.repeat(2500) }))).toHaveProperty('suggest', 'pass');
    expect((await cloud.refusal(CHECK, wish({ content: '长'.repeat(2501) }))).errCode).toBe(45002);
  });

  it.each([
    ['no text', { content: '' }, 44002],
    ['another version', { version: 1 }, 40129],
    ['no scene', { scene: undefined }, 40129],
    ['a scene beyond 4', { scene: 5 }, 40129],
    ['no openid', { openid: '' }, 40003],
    ['an openid that never used the mini-program', { openid: 'nobodyYet' }, 40003],
  ])('is refused for %s', async (_reason, change, errCode) => {
    expect((await cloud.refusal(CHECK, wish(change))).errCode).toBe(errCode);
  });

  it('is refused with 61010 for a person who has not used the mini-program for two hours', async () => {
    const visitor = await cloud.login('visitor');
    later = 2 * HOUR - 5000;
    expect(await cloud.run(CHECK, wish({ openid: 'visitor' }))).toHaveProperty('suggest', 'pass');
    later = 2 * HOUR + 1000;
    expect((await cloud.refusal(CHECK, wish({ openid: 'visitor' }))).errCode).toBe(61010);

    await visitor.call('script', { script: 'return 1' });
    expect(await cloud.run(CHECK, wish({ openid: 'visitor' }))).toHaveProperty('suggest', 'pass');
  });
});

type Verdict = { openid: string; event: Record<string, unknown> };

describe('the check of a picture, sound or video later', () => {
  const CHECK = `return (await cloud.openapi.security.mediaCheckAsync(argument)).traceId`;
  const wish = (change: object = {}) => ({
    mediaUrl: 'https://example.invalid/a.png',
    mediaType: 2,
    version: 2,
    scene: 1,
    openid: 'tester',
    ...change,
  });

  /** What the function was told about a check, as soon as it is. */
  async function verdictOn(traceId: string): Promise<Verdict> {
    for (;;) {
      const read = `return (await db.collection('verdicts').where({ _id: argument }).get()).data[0] ?? null`;
      const verdict = await cloud.run<Verdict | null>(read, traceId);
      if (verdict) return verdict;
    }
  }

  async function pushOf(traceId: string): Promise<{ functionName: string; outcome?: string } | undefined> {
    const { pushes } = (await (await fetch(`${cloud.url}/console/pushes`)).json()) as {
      pushes: { message: { trace_id: string }; functionName: string; outcome?: string }[];
    };
    return pushes.find(({ message }) => message.trace_id === traceId);
  }

  it('answers a trace id and tells the configured function the result, in the platform’s form', async () => {
    const traceId = await cloud.run<string>(CHECK, wish());

    const { openid, event } = await verdictOn(traceId);
    expect(openid).toBe('tester');
    expect(event).toMatchObject({
      ToUserName: expect.any(String) as string,
      FromUserName: 'tester',
      CreateTime: expect.any(Number) as number,
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: 'wx0000000000000000',
      trace_id: traceId,
      version: 2,
      errcode: 0,
      errmsg: 'ok',
      result: { suggest: 'pass', label: 100 },
      detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 }],
    });
  });

  it('finds a file risky by a word in its path, also where the address spells it in percent signs', async () => {
    const upload = `return (await cloud.uploadFile({ cloudPath: argument, fileContent: Buffer.from('x') })).fileID`;
    const fileID = await cloud.run<string>(upload, '头像/违禁词.png');
    const address = `return encodeURI((await cloud.getTempFileURL({ fileList: [argument] })).fileList[0].tempFileURL)`;
    const mediaUrl = await cloud.run<string>(address, fileID);

    for (const url of [mediaUrl, 'https://example.invalid/待复核词.mp3']) {
      const { event } = await verdictOn(await cloud.run<string>(CHECK, wish({ mediaUrl: url })));
      expect(event.result).toEqual(
        url === mediaUrl ? { suggest: 'risky', label: 20006 } : { suggest: 'review', label: 10001 },
      );
    }
  });

  it('looks into a file that lies in this cloud', async () => {
    const upload = `return (await cloud.uploadFile({ cloudPath: argument, fileContent: Buffer.from('a risky-picture') })).fileID`;
    const fileID = await cloud.run<string>(upload, 'photos/a.jpg');
    const address = `return (await cloud.getTempFileURL({ fileList: [argument] })).fileList[0].tempFileURL`;
    const mediaUrl = await cloud.run<string>(address, fileID);
    const { event } = await verdictOn(await cloud.run<string>(CHECK, wish({ mediaUrl })));
    expect(event.result).toMatchObject({ suggest: 'risky' });
  });

  it('can be kept from arriving, and be said twice, by order', async () => {
    const order = (body: object) =>
      fetch(`${cloud.url}/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    await order({ api: 'push.wxa_media_check', code: -1, times: 1 });
    const lost = await cloud.run<string>(CHECK, wish());
    await order({ api: 'push.wxa_media_check', drop: true, times: 1 });
    const said = await cloud.run<string>(CHECK, wish());

    const told = (traceId: string) =>
      cloud.run<number>(
        `return (await db.collection('told').where({ traceId: argument }).count()).total`,
        traceId,
      );
    while ((await told(said)) < 2);
    expect((await pushOf(lost))?.outcome).toBe('not delivered (-1)');
    expect(await told(lost)).toBe(0);
  });

  it('is shown on the console’s list with what became of it', async () => {
    const traceId = await cloud.run<string>(CHECK, wish());
    await verdictOn(traceId);
    expect((await pushOf(traceId))?.functionName).toBe('onPush');
  });

  it.each([
    ['no address', { mediaUrl: '' }, 41005],
    ['no kind', { mediaType: 3 }, 40004],
    ['another version', { version: 1 }, 40129],
    ['a scene beyond 4', { scene: 9 }, 40129],
    ['an openid that never used the mini-program', { openid: 'nobodyYet' }, 40003],
  ])('is refused for %s', async (_reason, change, errCode) => {
    expect((await cloud.refusal(CHECK, wish(change))).errCode).toBe(errCode);
  });
});

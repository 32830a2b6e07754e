import { startSdkCloud, type SdkCloud } from '../support/sdkCloud';

let cloud: SdkCloud;

beforeAll(async () => {
  cloud = await startSdkCloud({ indexes: { cases: [], people: [] } });
});
afterAll(() => cloud.close());

describe('adding', () => {
  it('gives a document without _id an id and finds it by that', async () => {
    const script = `
      const { _id } = await db.collection('cases').add({ data: { title: '示例项目' } });
      const { data } = await db.collection('cases').doc(_id).get();
      return { isSame: data._id === _id, title: data.title };`;

    expect(await cloud.run(script)).toEqual({ isSame: true, title: '示例项目' });
  });

  it('refuses a second document with the same _id and keeps the first', async () => {
    const first = `return db.collection('cases').add({ data: { _id: 'twice', n: 1 } })`;
    await cloud.run(first);

    const error = await cloud.refusal(`return db.collection('cases').add({ data: { _id: 'twice', n: 2 } })`);
    expect(error.errCode).toBe(-502001);
    expect(error.errMsg).toContain('E11000');
    expect(await cloud.run(`return (await db.collection('cases').doc('twice').get()).data`)).toEqual({
      _id: 'twice',
      n: 1,
    });
  });

  it('adds a list of documents whole or not at all', async () => {
    const script = `return db.collection('people').add({ data: [{ _id: 'a' }, { _id: 'b' }, { _id: 'a' }] })`;

    expect((await cloud.refusal(script)).errMsg).toContain('E11000');
    expect(await cloud.run(`return (await db.collection('people').count()).total`)).toBe(0);
  });

  it('keeps dates, server dates, nulls, big numbers and regular expressions', async () => {
    const script = `
      await db.collection('cases').add({ data: {
        _id: 'kinds', at: new Date(0), old: new Date(-5), now: db.serverDate({ offset: 60000 }), nothing: null,
        big: 2 ** 52 + 1, half: 0.5, negative: -3, list: [1, [2]], deep: { a: { b: '中' } },
      } });
      const { data } = await db.collection('cases').doc('kinds').get();
      return { ...data, isDate: data.at instanceof Date && data.old.getTime() === -5,
        lead: Math.round((data.now.getTime() - Date.now()) / 10000) };`;

    expect(await cloud.run(script)).toMatchObject({
      isDate: true,
      lead: 6,
      nothing: null,
      big: 4503599627370497,
      half: 0.5,
      negative: -3,
      list: [1, [2]],
      deep: { a: { b: '中' } },
    });
  });

  it('answers a missing collection as the platform does', async () => {
    const error = await cloud.refusal(`return db.collection('nowhere').add({ data: {} })`);

    expect(error.errCode).toBe(-502005);
  });
});

describe('reading one', () => {
  it('refuses an id that does not exist with errCode -1', async () => {
    const error = await cloud.refusal(`return db.collection('cases').doc('none').get()`);

    expect(error).toMatchObject({ errCode: -1, errMsg: expect.stringContaining('does not exist') as string });
  });

  it('reads null instead when the database is told not to throw', async () => {
    const script = `return (await cloud.database({ throwOnNotFound: false }).collection('cases').doc('none').get()).data`;

    expect(await cloud.run(script)).toBeNull();
  });

  it('reads only the fields asked for', async () => {
    const script = `
      await db.collection('cases').doc('partly').set({ data: { a: 1, b: { c: 2, d: 3 } } });
      return (await db.collection('cases').doc('partly').field({ 'b.c': true }).get()).data`;

    expect(await cloud.run(script)).toEqual({ _id: 'partly', b: { c: 2 } });
  });
});

describe('setting', () => {
  it('adds a document and then replaces it whole', async () => {
    const script = `
      const first = await db.collection('cases').doc('s').set({ data: { a: 1, b: 2 } });
      const second = await db.collection('cases').doc('s').set({ data: { a: 5 } });
      const { data } = await db.collection('cases').doc('s').get();
      return { first: first.stats, second: second.stats, data };`;

    expect(await cloud.run(script)).toEqual({
      first: { created: 1, updated: 0 },
      second: { created: 0, updated: 1 },
      data: { _id: 's', a: 5 },
    });
  });
});

describe('removing', () => {
  it('removes one document by its id and tells how many', async () => {
    const script = `
      await db.collection('cases').doc('gone').set({ data: { n: 1 } });
      const first = await db.collection('cases').doc('gone').remove();
      const second = await db.collection('cases').doc('gone').remove();
      return [first.stats.removed, second.stats.removed]`;

    expect(await cloud.run(script)).toEqual([1, 0]);
  });

  it('removes every match of a condition and nothing else', async () => {
    const script = `
      await db.collection('people').add({ data: [{ g: 1 }, { g: 1 }, { g: 2 }] });
      const { stats } = await db.collection('people').where({ g: 1 }).remove();
      return { removed: stats.removed, left: (await db.collection('people').count()).total }`;

    expect(await cloud.run(script)).toEqual({ removed: 2, left: 1 });
  });

  it.each(['', '.where({})'])('refuses to remove without a condition: collection%s', async (where) => {
    const error = await cloud.refusal(`return db.collection('people')${where}.remove()`);

    expect(error.errCode).toBe(-501007);
    expect(await cloud.run(`return (await db.collection('people').count()).total`)).toBe(1);
  });
});

describe('collections', () => {
  it('are made once', async () => {
    await cloud.run(`return db.createCollection('fresh')`);

    expect(await cloud.run(`return (await db.collection('fresh').count()).total`)).toBe(0);
    expect((await cloud.refusal(`return db.createCollection('fresh')`)).errMsg).toContain('Table exist');
  });

  it('cannot have a name that is no name', async () => {
    expect((await cloud.refusal(`return db.createCollection('$bad')`)).errMsg).toContain(
      'Invalid collection name',
    );
  });
});

it('refuses a document of more than 100 levels, and an answer of more than 16 MB', async () => {
  const deep = `let deep = {}; for (let n = 0; n < 150; n += 1) deep = { deep };
    await db.createCollection('large'); return db.collection('large').add({ data: deep })`;
  expect((await cloud.refusal(deep)).errMsg).toContain('100 levels');

  await cloud.run(
    `for (let n = 0; n < 9; n += 1) await db.collection('large').add({ data: { _id: 'l' + n, text: 'x'.repeat(2e6) } })`,
  );
  const error = await cloud.refusal(`return db.collection('large').get()`);
  expect(error.errMsg).toContain('larger than 16 MB');
  expect(
    await cloud.run(`return (await db.collection('large').field({ _id: true }).get()).data.length`),
  ).toBe(9);
});

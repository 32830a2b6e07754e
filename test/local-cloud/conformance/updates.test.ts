import { startSdkCloud, type SdkCloud } from '../support/sdkCloud';

let cloud: SdkCloud;

beforeAll(async () => {
  cloud = await startSdkCloud({ indexes: { cases: [] } });
});
afterAll(() => cloud.close());

/** The document after one update of a fresh one. */
function updated({ from, change }: { from: object; change: string }): Promise<unknown> {
  const script = `
    await db.collection('cases').doc('x').set({ data: { ...argument, kept: true } });
    await db.collection('cases').doc('x').update({ data: ${change} });
    const { _id, kept, ...rest } = (await db.collection('cases').doc('x').get()).data;
    return rest;`;
  return cloud.run(script, from);
}

it.each([
  ['sets beside what is there', { a: 1, b: { c: 1 } }, `{ b: { d: 2 } }`, { a: 1, b: { c: 1, d: 2 } }],
  ['replaces an object whole with _.set', { b: { c: 1 } }, `{ b: _.set({ d: 2 }) }`, { b: { d: 2 } }],
  ['sets by dotted path, making objects on the way', {}, `{ 'a.b.c': 1 }`, { a: { b: { c: 1 } } }],
  [
    'sets an element of a list',
    { list: [{ n: 1 }, { n: 2 }] },
    `{ 'list.1.n': 9 }`,
    { list: [{ n: 1 }, { n: 9 }] },
  ],
  ['increments what is missing from zero', {}, `{ n: _.inc(2) }`, { n: 2 }],
  ['increments and multiplies', { n: 3, m: 4 }, `{ n: _.inc(-5), m: _.mul(2) }`, { n: -2, m: 8 }],
  ['takes the lesser and the greater', { n: 3, m: 4 }, `{ n: _.min(1), m: _.max(9) }`, { n: 1, m: 9 }],
  ['keeps a value that is already less', { n: 3 }, `{ n: _.min(5) }`, { n: 3 }],
  ['removes a field', { a: 1, b: 2 }, `{ a: _.remove() }`, { b: 2 }],
  ['renames a field', { a: 1 }, `{ a: _.rename('z') }`, { z: 1 }],
  ['pushes several', { list: [1] }, `{ list: _.push([2, 3]) }`, { list: [1, 2, 3] }],
  ['pushes an object', { list: [] }, `{ list: _.push([{ a: 1 }]) }`, { list: [{ a: 1 }] }],
  [
    'pushes at a position',
    { list: [1, 4] },
    `{ list: _.push({ each: [2, 3], position: 1 }) }`,
    { list: [1, 2, 3, 4] },
  ],
  [
    'pushes, sorts and keeps the last',
    { list: [5, 1] },
    `{ list: _.push({ each: [3], sort: 1, slice: -2 }) }`,
    { list: [3, 5] },
  ],
  ['unshifts', { list: [2] }, `{ list: _.unshift([0, 1]) }`, { list: [0, 1, 2] }],
  ['pops and shifts', { a: [1, 2], b: [1, 2] }, `{ a: _.pop(), b: _.shift() }`, { a: [1], b: [2] }],
  ['pulls by value', { list: ['a', 'b', 'a'] }, `{ list: _.pull('a') }`, { list: ['b'] }],
  [
    'pulls by condition',
    { list: [{ n: 1 }, { n: 5 }] },
    `{ list: _.pull({ n: _.gte(3) }) }`,
    { list: [{ n: 1 }] },
  ],
  ['pulls all of a list', { list: [1, 2, 3] }, `{ list: _.pullAll([1, 3]) }`, { list: [2] }],
  ['adds to a set once', { list: ['a'] }, `{ list: _.addToSet('a') }`, { list: ['a'] }],
  [
    'adds several to a set',
    { list: ['a'] },
    `{ list: _.addToSet({ $each: ['a', 'b', 'b'] }) }`,
    { list: ['a', 'b'] },
  ],
  ['starts a list that is missing', {}, `{ list: _.push(['a']) }`, { list: ['a'] }],
])('%s', async (_name, from, change, expected) => {
  expect(await updated({ from, change })).toEqual(expected);
});

it.each([
  ['increment a text', { n: 'x' }, `{ n: _.inc(1) }`, 'non-numeric'],
  ['increment null', { n: null }, `{ n: _.inc(1) }`, 'non-numeric'],
  ['push onto a text', { list: 'x' }, `{ list: _.push(['a']) }`, 'non-array'],
  ['push onto null', { list: null }, `{ list: _.push(['a']) }`, 'non-array'],
  ['set a part of null', { a: null }, `{ 'a.b': 1 }`, `Cannot create field 'b'`],
  ['set a part of a number', { a: 5 }, `{ 'a.b': 1 }`, `Cannot create field 'b'`],
])('refuses to %s and changes nothing', async (_name, from, change, message) => {
  await expect(updated({ from, change })).rejects.toThrow(message);
  expect(await cloud.run(`return (await db.collection('cases').doc('x').get()).data`)).toEqual({
    _id: 'x',
    kept: true,
    ...from,
  });
});

it('changes every match of a condition and counts only real changes', async () => {
  const script = `
    const cases = db.collection('cases');
    await cases.add({ data: [{ g: 'm', n: 1 }, { g: 'm', n: 2 }, { g: 'other', n: 1 }] });
    const { stats } = await cases.where({ g: 'm' }).update({ data: { n: 2 } });
    return { updated: stats.updated, twos: (await cases.where({ n: 2 }).count()).total }`;

  expect(await cloud.run(script)).toEqual({ updated: 1, twos: 2 });
});

it('updates nothing where no document is', async () => {
  const script = `return (await db.collection('cases').doc('absent').update({ data: { a: 1 } })).stats.updated`;

  expect(await cloud.run(script)).toBe(0);
});

it('lets exactly one of 16 parallel compare-and-sets win, each time', async () => {
  const functions = Array.from({ length: 16 }, (_, number) => number);
  await cloud.run(`return db.collection('cases').doc('race').set({ data: { version: 0, log: [] } })`);
  const attempt = `
    for (;;) {
      const { data } = await db.collection('cases').doc('race').get();
      const change = { version: _.inc(1), log: _.push([argument]) };
      const { stats } = await db.collection('cases').where({ _id: 'race', version: data.version }).update({ data: change });
      if (stats.updated === 1) return true;
    }`;

  await Promise.all(functions.map((number) => cloud.run(attempt, number)));

  const { version, log } = await cloud.run<{ version: number; log: number[] }>(
    `return (await db.collection('cases').doc('race').get()).data`,
  );
  expect(version).toBe(16);
  expect([...log].sort((left, right) => left - right)).toEqual(functions);
});

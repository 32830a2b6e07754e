import { startSdkCloud, type SdkCloud } from '../support/sdkCloud';

let cloud: SdkCloud;
let count = 0;
beforeAll(async () => {
  cloud = await startSdkCloud({ indexes: { edges: [] } });
});
afterAll(() => cloud.close());

/** What an update makes of a document; the query names it and whatever else is given. */
async function updated(document: object, data: string, where = ''): Promise<unknown> {
  count += 1;
  const _id = `e${count}`;
  return cloud.run(
    `const edges = db.collection('edges');
     await edges.add({ data: argument });
     await edges.where({ _id: argument._id${where} }).update({ data: ${data} });
     const { _id, ...rest } = (await edges.doc(argument._id).get()).data;
     return rest`,
    { _id, ...document },
  );
}

it.each<[string, object, string, string, object]>([
  [
    '`$` changes the element that the query found',
    { a: [{ k: 1 }, { k: 2 }] },
    `{ 'a.$.n': 9 }`,
    `, 'a.k': 2`,
    { a: [{ k: 1 }, { k: 2, n: 9 }] },
  ],
  [
    '`$` follows conditions joined by and',
    { a: [1, 5, 9] },
    `{ 'a.$': 0 }`,
    `, a: _.gt(4).and(_.lt(6))`,
    { a: [1, 0, 9] },
  ],
  ['`$[]` changes every element', { a: [1, 2] }, `{ 'a.$[]': _.inc(1) }`, '', { a: [2, 3] }],
  [
    'pull leaves arrays that only contain the value',
    { a: [[1, 2], 1] },
    `{ a: _.pull(1) }`,
    '',
    { a: [[1, 2]] },
  ],
  [
    'pull takes conditions on objects',
    { a: [{ d: 1 }, { d: 5 }] },
    `{ a: _.pull({ d: _.gt(3) }) }`,
    '',
    { a: [{ d: 1 }] },
  ],
  ['pullAll takes whole values', { a: [[1], 1, 2] }, `{ a: _.pullAll([1]) }`, '', { a: [[1], 2] }],
  ['bit works on 64 bits', { a: 4294967296 }, `{ a: _.bit({ or: 1 }) }`, '', { a: 4294967297 }],
  ['rename moves a field', { a: 1 }, `{ a: _.rename('b') }`, '', { b: 1 }],
  [
    'push sorts, then cuts',
    { a: [3] },
    `{ a: _.push({ each: [1, 2], sort: 1, slice: 2 }) }`,
    '',
    { a: [1, 2] },
  ],
])('%s', async (_rule, document, data, where, expected) => {
  expect(await updated(document, data, where)).toEqual(expected);
});

it.each<[string, object, string, string]>([
  ['`$` without a condition on its array', { a: [1] }, `{ 'a.$': 0 }`, ''],
  ['`$[]` on what is no array', { a: 1 }, `{ 'a.$[]': 0 }`, ''],
  ['a name that begins with $', { a: {} }, `{ 'a.$x': 0 }`, ''],
  ['a slice of push that is no number', { a: [1] }, `{ a: _.push({ each: [2], slice: 'x' }) }`, ''],
  ['a sort of push that is no way', { a: [1] }, `{ a: _.push({ each: [2], sort: 7 }) }`, ''],
  ['bit with something else', { a: 1 }, `{ a: _.bit({ nand: 1 }) }`, ''],
  ['bit on null', { a: null }, `{ a: _.bit({ or: 1 }) }`, ''],
  ['rename to _id', { a: 1 }, `{ a: _.rename('_id') }`, ''],
  ['rename onto a field that is set too', { a: 1 }, `{ a: _.rename('b'), b: 2 }`, ''],
  ['rename out of an array', { a: [{ b: 1 }] }, `{ 'a.0.b': _.rename('c') }`, ''],
])('refuses %s and changes nothing', async (_rule, document, data, where) => {
  await expect(updated(document, data, where)).rejects.toThrow();
  const stored = await cloud.run(
    `const { _id, ...rest } = (await db.collection('edges').doc(argument).get()).data; return rest`,
    `e${count}`,
  );
  expect(stored).toEqual(document);
});

import { startSdkCloud, type SdkCloud } from '../support/sdkCloud';

let cloud: SdkCloud;
const DOCUMENT = {
  _id: 'a',
  n: 1,
  o: { x: 1, y: 2 },
  list: [1, 2, 3, 4],
  parts: [{ k: 1, v: 'a' }, { k: 2, v: 'b' }, 5],
};
beforeAll(async () => {
  cloud = await startSdkCloud();
  await cloud.run(
    `await db.createCollection('shapes'); await db.collection('shapes').add({ data: argument })`,
    DOCUMENT,
  );
});
afterAll(() => cloud.close());

const shown = (fields: string): Promise<string> =>
  cloud.run(
    `return JSON.stringify((await db.collection('shapes').where({ _id: 'a' }).field(${fields}).get()).data[0])`,
  );

it.each<[string, string, object]>([
  [
    'keeps fields in the order of the document, _id first',
    '{ list: true, n: true }',
    { _id: 'a', n: 1, list: [1, 2, 3, 4] },
  ],
  ['keeps parts of an object', `{ 'o.y': true }`, { _id: 'a', o: { y: 2 } }],
  [
    'keeps parts through arrays, without what is no object',
    `{ 'parts.k': true }`,
    { _id: 'a', parts: [{ k: 1 }, { k: 2 }] },
  ],
  ['leaves out fields', '{ list: false, parts: false, o: false }', { _id: 'a', n: 1 }],
  [
    'leaves out parts through arrays',
    `{ 'parts.k': false, list: false, o: false, n: false }`,
    { _id: 'a', parts: [{ v: 'a' }, { v: 'b' }, 5] },
  ],
  ['keeps _id alone', '{ _id: true }', { _id: 'a' }],
  ['leaves out _id when asked', '{ _id: false, n: true }', { n: 1 }],
  [
    'slices and keeps the rest',
    '{ list: _.project.slice(2), parts: false }',
    { _id: 'a', n: 1, o: { x: 1, y: 2 }, list: [1, 2] },
  ],
  [
    'slices from the end and from the middle',
    '{ list: _.project.slice([-3, 2]), n: true }',
    { _id: 'a', n: 1, list: [2, 3] },
  ],
  ['takes a nested object for a path', '{ o: { y: true } }', { _id: 'a', o: { y: 2 } }],
  ['shows nothing of what is not there', '{ other: true, "o.z": true }', { _id: 'a', o: {} }],
  ['does not take a number for a position', `{ 'parts.0': true }`, { _id: 'a', parts: [{}, {}] }],
  [
    'slices what is no array to itself',
    '{ n: _.project.slice(1), o: false, parts: false, list: false }',
    { _id: 'a', n: 1 },
  ],
  ['slices nothing', '{ list: _.project.slice(0), n: true }', { _id: 'a', n: 1, list: [] }],
  ['slices beside fields that stay', '{ list: _.project.slice(-1), n: true }', { _id: 'a', n: 1, list: [4] }],
  ['shows no array where no element matches', '{ parts: _.project.elemMatch({ k: 9 }) }', { _id: 'a' }],
  [
    'keeps the first element that matches',
    '{ parts: _.project.elemMatch({ k: 2 }) }',
    { _id: 'a', parts: [{ k: 2, v: 'b' }] },
  ],
])('%s', async (_rule, fields, expected) => {
  expect(await shown(fields)).toBe(JSON.stringify(expected));
});

it.each<[string, string, object]>([
  ['by a path through it', `'parts.k': 2`, { _id: 'a', parts: [{ k: 2, v: 'b' }] }],
  ['by _.elemMatch', `parts: _.elemMatch({ v: 'b' })`, { _id: 'a', parts: [{ k: 2, v: 'b' }] }],
])('keeps the element that the query found %s', async (_rule, condition, expected) => {
  const script = `return (await db.collection('shapes').where({ _id: 'a', ${condition} }).field({ 'parts.$': true }).get()).data[0]`;
  expect(await cloud.run(script)).toEqual(expected);
});

it.each<[string, string, string, number]>([
  ['a mix of keeping and leaving out', '{ n: true, o: false }', 'mix', -502001],
  ['a path and a part of it', `{ o: true, 'o.y': true }`, 'Path collision', -502001],
  ['`$` without a condition on its array', `{ 'parts.$': true }`, 'positional operator', -502001],
  ['`$` within a path', `{ 'parts.$.k': true }`, 'end of path', -502001],
  ['a slice by text', `{ list: _.project.slice('x') }`, '$slice', -502001],
  ['a slice of no length', `{ list: _.project.slice([1, 0]) }`, '$slice', -502001],
  ['_.project.elemMatch of a value', `{ list: _.project.elemMatch(5) }`, '$elemMatch', -502001],
  ['an operator that does not exist', `{ list: { $wrong: 1 } }`, 'Unrecognized expression', -502002],
])('refuses %s', async (_rule, fields, message, code) => {
  const error = await cloud.refusal(
    `return db.collection('shapes').where({ _id: 'a' }).field(${fields}).get()`,
  );
  expect(error).toMatchObject({ errCode: code, errMsg: expect.stringContaining(message) as string });
});

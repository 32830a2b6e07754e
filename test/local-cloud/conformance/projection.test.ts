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
  [
    'keeps the first element that matches',
    '{ parts: _.project.elemMatch({ k: 2 }) }',
    { _id: 'a', parts: [{ k: 2, v: 'b' }] },
  ],
])('%s', async (_rule, fields, expected) => {
  expect(await shown(fields)).toBe(JSON.stringify(expected));
});

it('refuses a mix of keeping and leaving out', async () => {
  await expect(shown('{ n: true, o: false }')).rejects.toThrow('mix');
});

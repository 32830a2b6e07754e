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
  [
    '`$` follows the last condition where two elements meet one each',
    { a: [1, 8] },
    `{ 'a.$': 0 }`,
    `, a: _.lt(3).and(_.gt(5))`,
    { a: [1, 0] },
  ],
  [
    '`$` stays with the element it found, whatever changes there',
    { a: [{ k: 1 }, { k: 2 }] },
    `{ 'a.$.k': 9, 'a.$.n': _.inc(1) }`,
    `, 'a.k': 2`,
    { a: [{ k: 1 }, { k: 9, n: 1 }] },
  ],
  [
    '`$` follows _.elemMatch',
    {
      a: [
        { k: 1, v: 1 },
        { k: 2, v: 2 },
      ],
    },
    `{ 'a.$.v': 9 }`,
    `, a: _.elemMatch({ k: 2, v: _.gt(1) })`,
    {
      a: [
        { k: 1, v: 1 },
        { k: 2, v: 9 },
      ],
    },
  ],
  [
    '`$[]` goes through arrays in arrays',
    { a: [{ b: [1] }, { b: [2, 3] }] },
    `{ 'a.$[].b.$[]': _.inc(1) }`,
    '',
    { a: [{ b: [2] }, { b: [3, 4] }] },
  ],
  ['set beyond the end fills with null', { a: [1] }, `{ 'a.3': 4 }`, '', { a: [1, null, null, 4] }],
  ['a number makes a field where no array is', {}, `{ 'a.0': 1 }`, '', { a: { 0: 1 } }],
  ['remove leaves null in an array', { a: [1, 2, 3] }, `{ 'a.1': _.remove() }`, '', { a: [1, null, 3] }],
  ['remove of what is not there', { a: 1 }, `{ 'b.c': _.remove() }`, '', { a: 1 }],
  ['null is a value, undefined is none', { a: 1, b: 1 }, `{ a: null, b: undefined }`, '', { a: null, b: 1 }],
  ['mul of a missing field is zero', {}, `{ a: _.mul(5) }`, '', { a: 0 }],
  ['bit of a missing field starts at zero', {}, `{ a: _.bit({ or: 3 }) }`, '', { a: 3 }],
  ['bit takes several at once', { a: 6 }, `{ a: _.bit({ and: 3, or: 8 }) }`, '', { a: 10 }],
  ['min goes by type: numbers are less than texts', { a: 'x' }, `{ a: _.min(5) }`, '', { a: 5 }],
  ['max goes by type: arrays are more than numbers', { a: [1] }, `{ a: _.max(5) }`, '', { a: [1] }],
  ['max takes what is more than null', { a: null }, `{ a: _.max(-5) }`, '', { a: -5 }],
  ['min leaves null', { a: null }, `{ a: _.min(-5) }`, '', { a: null }],
  ['rename of a missing field', { a: 1 }, `{ b: _.rename('a') }`, '', { a: 1 }],
  ['rename onto a field replaces it', { a: 1, b: 2 }, `{ a: _.rename('b') }`, '', { b: 1 }],
  ['rename into an object', { a: { b: 1 } }, `{ 'a.b': _.rename('c.d') }`, '', { a: {}, c: { d: 1 } }],
  ['addToSet adds an array as one element', { a: [1] }, `{ a: _.addToSet([1, 2]) }`, '', { a: [1, [1, 2]] }],
  [
    'addToSet minds the order of fields',
    { a: [{ x: 1, y: 2 }] },
    `{ a: _.addToSet({ y: 2, x: 1 }) }`,
    '',
    {
      a: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    },
  ],
  ['addToSet starts an array', {}, `{ a: _.addToSet(1) }`, '', { a: [1] }],
  [
    'push counts a position from the end',
    { a: [1, 2] },
    `{ a: _.push({ each: [9], position: -1 }) }`,
    '',
    { a: [1, 9, 2] },
  ],
  ['push with a slice of 0 empties', { a: [1] }, `{ a: _.push({ each: [], slice: 0 }) }`, '', { a: [] }],
  [
    'push sorts objects by a field',
    { a: [{ x: 2 }, { x: 1 }] },
    `{ a: _.push({ each: [{ x: 0 }], sort: { x: -1 }, slice: 2 }) }`,
    '',
    { a: [{ x: 2 }, { x: 1 }] },
  ],
  ['push adds an array as one element', { a: [] }, `{ a: _.push([[1, 2]]) }`, '', { a: [[1, 2]] }],
  ['pull of null', { a: [1, null] }, `{ a: _.pull(null) }`, '', { a: [1] }],
  ['pull of a whole array', { a: [[1], 1] }, `{ a: _.pull([1]) }`, '', { a: [1] }],
  ['pull by _.in', { a: [1, 2, 3] }, `{ a: _.pull(_.in([1, 3])) }`, '', { a: [2] }],
  ['pull by a pattern', { a: ['abc', 'x', 1] }, `{ a: _.pull(/b/) }`, '', { a: ['x', 1] }],
  [
    'pull by several fields',
    { a: [{ b: 1, c: 1 }, { b: 1 }] },
    `{ a: _.pull({ b: 1, c: _.exists(false) }) }`,
    '',
    { a: [{ b: 1, c: 1 }] },
  ],
  ['pull, pop and shift of a missing field', {}, `{ a: _.pull(1), b: _.pop(), c: _.shift() }`, '', {}],
  ['setOnInsert changes nothing that is there', { a: 1 }, `{ $setOnInsert: { b: 1 } }`, '', { a: 1 }],
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
  ['bit on a number beyond 64 bits', { a: 1e300 }, `{ a: _.bit({ or: 1 }) }`, ''],
  ['bit on null', { a: null }, `{ a: _.bit({ or: 1 }) }`, ''],
  ['rename to _id', { a: 1 }, `{ a: _.rename('_id') }`, ''],
  ['rename onto a field that is set too', { a: 1 }, `{ a: _.rename('b'), b: 2 }`, ''],
  ['rename out of an array', { a: [{ b: 1 }] }, `{ 'a.0.b': _.rename('c') }`, ''],
  ['rename to itself', { a: 1 }, `{ a: _.rename('a') }`, ''],
  ['rename to no text', { a: 1 }, `{ a: _.rename(5) }`, ''],
  ['two changes of one field', { a: { b: 1 } }, `{ 'a.b': _.inc(1), a: _.remove() }`, ''],
  ['a change of _id', { a: 1 }, `{ $set: { _id: 'x' } }`, ''],
  ['a change of a part of _id', { a: 1 }, `{ '_id.x': 1 }`, ''],
  ['a path with an empty name', { a: 1 }, `{ 'a..b': 1 }`, ''],
  ['a name for a position', { a: [1] }, `{ 'a.x': 1 }`, ''],
  ['a position with a leading zero', { a: [1] }, `{ 'a.01': 1 }`, ''],
  ['an operator in a stored object', { a: 1 }, `{ b: { $inc: 1 } }`, ''],
  ['an operator deep in a stored object', { a: 1 }, `{ b: _.set([{ c: { $x: 1 } }]) }`, ''],
  ['more than each for addToSet', { a: [1] }, `{ a: _.addToSet({ $each: [2], $position: 0 }) }`, ''],
  ['each of addToSet that is no array', { a: [1] }, `{ a: _.addToSet({ $each: 2 }) }`, ''],
  ['each of push that is no array', { a: [1] }, `{ a: _.push({ each: 2 }) }`, ''],
  ['an empty sort of push', { a: [1] }, `{ a: _.push({ each: [2], sort: {} }) }`, ''],
  ['a position of push that is a fraction', { a: [1] }, `{ a: _.push({ each: [2], position: 1.5 }) }`, ''],
  ['inc by a text', { a: 1 }, `{ a: _.inc('2') }`, ''],
  ['mul of null', { a: null }, `{ a: _.mul(2) }`, ''],
  ['addToSet on a text', { a: 'x' }, `{ a: _.addToSet(1) }`, ''],
  ['pull from a number', { a: 5 }, `{ a: _.pull(5) }`, ''],
  ['pullAll of no array', { a: [5] }, `{ a: _.pullAll(5) }`, ''],
  ['pop of a text', { a: 'x' }, `{ a: _.pop() }`, ''],
  ['unshift onto a number', { a: 5 }, `{ a: _.unshift([1]) }`, ''],
  ['currentDate of a number', { a: 1 }, `{ $currentDate: { b: 5 } }`, ''],
  ['an operator that does not exist', { a: 1 }, `{ $wrong: { a: 1 } }`, ''],
])('refuses %s and changes nothing', async (_rule, document, data, where) => {
  await expect(updated(document, data, where)).rejects.toThrow();
  const stored = await cloud.run(
    `const { _id, ...rest } = (await db.collection('edges').doc(argument).get()).data; return rest`,
    `e${count}`,
  );
  expect(stored).toEqual(document);
});

it('puts the time of the server where it is asked to, with its offset', async () => {
  const script = `
    const edges = db.collection('edges');
    await edges.add({ data: { _id: 'times', list: [] } });
    await edges.doc('times').update({ data: {
      at: db.serverDate({ offset: -60000 }), list: _.push([db.serverDate()]), deep: { at: db.serverDate() },
      $currentDate: { now: true, also: { $type: 'date' }, stamp: { $type: 'timestamp' } } } });
    const { at, list, deep, now, also, stamp } = (await edges.doc('times').get()).data;
    return [now - at, now - list[0], now - deep.at, now - also, typeof stamp, Math.abs(Date.now() - now) < 60000,
      (await edges.where({ _id: 'times', stamp: { $type: 'timestamp' }, at: _.lt(db.serverDate()) }).count()).total]`;

  expect(await cloud.run(script)).toEqual([60000, 0, 0, 0, 'object', true, 1]);
});

it('refuses operators in a document that is added or set', async () => {
  const scripts = [
    `return db.collection('edges').add({ data: { $a: 1 } })`,
    `return db.collection('edges').add({ data: { a: [{ $inc: 1 }] } })`,
    `return db.collection('edges').doc('never').set({ data: { a: { $b: 1 } } })`,
  ];
  for (const script of scripts)
    expect((await cloud.refusal(script)).errMsg).toContain('not valid for storage');
  expect(await cloud.run(`return (await db.collection('edges').where({ _id: 'never' }).count()).total`)).toBe(
    0,
  );
});

import { startSdkCloud, type SdkCloud } from '../../support/sdkCloud';

let cloud: SdkCloud;
const STOCK = [
  { _id: 1, sku: 'a', left: 120, at: 'x' },
  { _id: 2, sku: 'a', left: 60, at: 'y' },
  { _id: 3, sku: 'b', left: 7, at: 'x' },
  { _id: 4, sku: null, left: 1 },
  { _id: 5, left: 2 },
  { _id: 6, sku: ['a', 'c'], left: 3 },
  { _id: 7, sku: 7, left: 4 },
  { _id: 8, sku: { k: 1 }, left: 5 },
];
const ORDERS = [
  { _id: 1, item: 'a', n: 100 },
  { _id: 2, item: 'b', n: 5 },
  { _id: 3 },
  { _id: 4, item: null, n: 1 },
  { _id: 5, item: ['b', 7], n: 1 },
  { _id: 6, item: 'z', n: 0 },
  { _id: 7, item: { k: 1 }, n: 0 },
  { _id: 8, item: [], n: 0 },
  { _id: 9, item: 'a', n: 70 },
];

beforeAll(async () => {
  cloud = await startSdkCloud({ indexes: { indexed: [{ name: 'sku', keys: [['sku', 1]] }], plain: [] } });
  await cloud.run(
    `await db.createCollection('orders'); await db.collection('orders').add({ data: argument.orders });
    for (const name of ['indexed', 'plain']) await db.collection(name).add({ data: argument.stock });
    await db.collection('indexed').add({ data: Array.from({ length: 60 }, (_, i) => ({ _id: 100 + i, sku: 'other' + i, left: 0 })) });`,
    { orders: ORDERS, stock: STOCK },
  );
});
afterAll(() => cloud.close());

const joined = (stages: string): Promise<unknown> =>
  cloud.run(`const ids = (rows) => Object.fromEntries(rows.map(({ _id, s }) => [_id, s.map((other) => other._id)]));
    return ids((await db.collection('orders').aggregate()${stages}.end()).list)`);

describe.each(['indexed', 'plain'])('of a collection that is %s', (from) => {
  it('joins by equal fields: null with missing, elements of lists, objects by value', async () => {
    expect(
      await joined(`.lookup({ from: '${from}', localField: 'item', foreignField: 'sku', as: 's' })`),
    ).toMatchObject({ 1: [1, 2, 6], 2: [3], 4: [4, 5], 5: [3, 7], 6: [], 7: [8] });
  });

  it('joins missing and empty lists as null', async () => {
    const found = await joined(
      `.match({ _id: _.in([3, 8]) }).lookup({ from: '${from}', localField: 'item', foreignField: 'sku', as: 's' })`,
    );
    expect(found).toEqual({ 3: [4, 5], 8: [4, 5] });
  });

  it('compares in a pipeline by type and value: missing is not null, lists are not entered', async () => {
    const pipeline = `$.pipeline().match(_.expr($.eq(['$sku', '$$item']))).sort({ _id: 1 }).done()`;
    expect(
      await joined(`.lookup({ from: '${from}', let: { item: '$item' }, pipeline: ${pipeline}, as: 's' })`),
    ).toMatchObject({
      1: [1, 2],
      2: [3],
      4: [4],
      5: [],
      6: [],
      7: [8],
      9: [1, 2],
    });
  });

  it('finds the missing by the missing', async () => {
    const pipeline = `$.pipeline().match(_.expr($.eq(['$$item', '$sku']))).done()`;
    expect(
      await joined(
        `.match({ _id: 3 }).lookup({ from: '${from}', let: { item: '$item' }, pipeline: ${pipeline}, as: 's' })`,
      ),
    ).toEqual({ 3: [5] });
  });

  it('takes all conditions of the match together', async () => {
    const pipeline = `$.pipeline().match({ at: 'x', $expr: $.and([$.eq(['$sku', '$$item']), $.gte(['$left', '$$n'])]) }).done()`;
    expect(
      await joined(
        `.match({ _id: _.in([1, 2, 9]) }).lookup({ from: '${from}', let: { item: '$item', n: '$n' }, pipeline: ${pipeline}, as: 's' })`,
      ),
    ).toEqual({ 1: [1], 2: [3], 9: [1] });
  });

  it('does not take an alternative for a condition', async () => {
    const pipeline = `$.pipeline().match({ $or: [{ $expr: $.eq(['$sku', '$$item']) }, { left: 7 }] }).sort({ _id: 1 }).done()`;
    expect(
      await joined(
        `.match({ _id: 1 }).lookup({ from: '${from}', let: { item: '$item' }, pipeline: ${pipeline}, as: 's' })`,
      ),
    ).toEqual({ 1: [1, 2, 3] });
  });

  it('compares with a part of a variable, and with a computed one', async () => {
    const byPart = `$.pipeline().match(_.expr($.eq(['$sku', '$$order.item']))).done()`;
    expect(
      await joined(
        `.match({ _id: 2 }).lookup({ from: '${from}', let: { order: '$$ROOT' }, pipeline: ${byPart}, as: 's' })`,
      ),
    ).toEqual({ 2: [3] });
    const computed = `$.pipeline().match(_.expr($.eq(['$left', $.add(['$$n', 2])]))).done()`;
    expect(
      await joined(
        `.match({ _id: 2 }).lookup({ from: '${from}', let: { n: '$n' }, pipeline: ${computed}, as: 's' })`,
      ),
    ).toEqual({ 2: [3] });
  });

  it('runs a pipeline without variables the same for all', async () => {
    const pipeline = `$.pipeline().match({ left: _.gte(60) }).sort({ left: 1 }).done()`;
    expect(
      await joined(`.match({ _id: _.lte(2) }).lookup({ from: '${from}', pipeline: ${pipeline}, as: 's' })`),
    ).toEqual({ 1: [2, 1], 2: [2, 1] });
  });

  it('uses variables anywhere in the pipeline', async () => {
    const pipeline = `$.pipeline().match({ sku: 'a' }).addFields({ more: $.subtract(['$left', '$$n']) }).match({ more: _.gt(0) }).done()`;
    expect(
      await joined(
        `.match({ _id: _.in([1, 9]) }).lookup({ from: '${from}', let: { n: '$n' }, pipeline: ${pipeline}, as: 's' })`,
      ),
    ).toEqual({ 1: [1], 9: [1] });
  });

  it('sees outer variables in a lookup within a lookup', async () => {
    const inner = `$.pipeline().match(_.expr($.and([$.eq(['$sku', '$$item']), $.eq(['$_id', '$$id'])]))).done()`;
    const outer = `$.pipeline().match(_.expr($.eq(['$sku', '$$item']))).lookup({ from: '${from}', let: { id: '$_id' }, pipeline: ${inner}, as: 'self' }).match({ 'self.0': _.exists(true) }).done()`;
    expect(
      await joined(
        `.match({ _id: 1 }).lookup({ from: '${from}', let: { item: '$item' }, pipeline: ${outer}, as: 's' })`,
      ),
    ).toEqual({ 1: [1, 2] });
  });
});

it('puts what it found at a path, in the place of what was there', async () => {
  const rows = await cloud.run(
    `return (await db.collection('orders').aggregate().match({ _id: 2 }).lookup({ from: 'plain', localField: 'item', foreignField: 'sku', as: 'n.found' }).end()).list`,
  );
  expect(rows).toEqual([{ _id: 2, item: 'b', n: { found: [STOCK[2]] } }]);
});

it('follows a path through lists on both sides', async () => {
  const rows = await cloud.run(`for (const name of ['lists', 'parts']) await db.createCollection(name);
    await db.collection('lists').add({ data: { _id: 1, rows: [{ part: 'p' }, { part: 'q' }, { other: 1 }] } });
    await db.collection('parts').add({ data: [{ _id: 'p', names: [{ n: 'p' }] }, { _id: 'q', names: [{ n: 'x' }, { n: 'q' }] }, { _id: 'r' }] });
    return (await db.collection('lists').aggregate().lookup({ from: 'parts', localField: 'rows.part', foreignField: 'names.n', as: 's' }).end()).list`);
  expect(rows).toMatchObject([{ s: [{ _id: 'p' }, { _id: 'q' }] }]);
});

it.each([
  ['no collection', `{ localField: 'a', foreignField: 'b', as: 's' }`, "missing 'from'"],
  ['no place for the result', `{ from: 'plain', localField: 'a', foreignField: 'b' }`, "'as'"],
  ['neither fields nor pipeline', `{ from: 'plain', as: 's' }`, 'requires either'],
  ['half of the fields', `{ from: 'plain', localField: 'a', as: 's' }`, 'foreignField'],
  [
    'variables without a pipeline',
    `{ from: 'plain', localField: 'a', foreignField: 'b', let: { a: 1 }, as: 's' }`,
    "'let'",
  ],
  [
    'an unknown option',
    `{ from: 'plain', localField: 'a', foreignField: 'b', as: 's', limit: 1 }`,
    'unknown argument to $lookup',
  ],
  [
    'an undefined variable',
    `{ from: 'plain', pipeline: $.pipeline().match(_.expr($.eq(['$a', '$$b']))).done(), as: 's' }`,
    'undefined variable: b',
  ],
  [
    'an unknown stage inside',
    `{ from: 'plain', pipeline: [{ $wrong: 1 }], as: 's' }`,
    "Unrecognized pipeline stage name: '$wrong'",
  ],
  [
    'a stage with two names inside',
    `{ from: 'plain', pipeline: [{ $limit: 1, $skip: 1 }], as: 's' }`,
    'exactly one field',
  ],
  [
    'a stage that writes inside',
    `{ from: 'plain', pipeline: [{ $out: 'x' }], as: 's' }`,
    'Unrecognized pipeline stage name',
  ],
])('refuses %s', async (_rule, value, words) => {
  const { errMsg } = await cloud.refusal(`await db.collection('orders').aggregate().lookup(${value}).end()`);
  expect(errMsg).toContain(words);
});

import { startSdkCloud, type SdkCloud } from '../../support/sdkCloud';

let cloud: SdkCloud;
beforeAll(async () => {
  cloud = await startSdkCloud();
  await cloud.run(`await db.createCollection('ones'); await db.collection('ones').add({ data: { _id: 1 } })`);
});
afterAll(() => cloud.close());

/** In the SDK's table of expressions, but accumulators of a group or stages' helpers. */
const GROUP_ONLY = ['push', 'addToSet'];

it('knows every operator that the SDK has a name for', async () => {
  const unknown = await cloud.run<string[]>(`const unknown = [];
    for (const name of Object.keys($).filter((name) => name !== 'pipeline'))
      try { await db.collection('ones').aggregate().addFields({ v: $[name]('$nowhere') }).end() }
      catch ({ errMsg }) { if (/Unrecognized expression/.test(errMsg)) unknown.push(name) }
    return unknown`);
  expect(unknown.sort()).toEqual([...GROUP_ONLY].sort());
});

it('knows every stage that the SDK has a method for', async () => {
  const { tried, unknown } = await cloud.run<{ tried: string[]; unknown: string[] }>(`
    const start = db.collection('ones').aggregate();
    const tried = Object.getOwnPropertyNames(Object.getPrototypeOf(start)).filter((name) => !['constructor', 'pushStage', 'end', 'done', 'unwrap'].includes(name));
    const unknown = [];
    for (const name of tried)
      try { await db.collection('ones').aggregate()[name]({ wrong: 1 }).end() }
      catch (error) { if (/Unrecognized pipeline stage/.test(error.errMsg ?? '')) unknown.push(name) }
    return { tried, unknown }`);
  expect(tried).toEqual(expect.arrayContaining(['addFields', 'bucketAuto', 'geoNear', 'lookup', 'unwind']));
  expect(unknown).toEqual([]);
});

it.each([
  ['operator', `.addFields({ v: { $wrong: 1 } })`, 'DATABASE_INVALID_OPERRATOR'],
  ['accumulator', `.group({ _id: null, v: { $wrong: 1 } })`, 'DATABASE_INVALID_OPERRATOR'],
  ['wrong use of an operator', `.addFields({ v: $.size('$_id') })`, 'DATABASE_REQUEST_FAILED'],
  ['wrong use of a stage', `.limit(0)`, 'DATABASE_REQUEST_FAILED'],
])('answers an unknown %s with errCode -1 and a code of the platform', async (_what, pipeline, code) => {
  expect(await cloud.refusal(`await db.collection('ones').aggregate()${pipeline}.end()`)).toMatchObject({
    errCode: -1,
    code,
  });
});

it('finds faults before there is a document', async () => {
  await cloud.run(`await db.createCollection('nothing')`);
  const { errMsg } = await cloud.refusal(
    `await db.collection('nothing').aggregate().addFields({ v: { $wrong: 1 } }).end()`,
  );
  expect(errMsg).toContain('$wrong');
});

it('keeps longs exact', async () => {
  const rows = await cloud.run(`const long = (text) => ({ $numberLong: text });
    await db.createCollection('longs');
    await db.collection('longs').add({ data: [{ _id: 1, n: long('9007199254740993') }, { _id: 2, n: long('9007199254740993') }, { _id: 3, n: 1 }] });
    const [row] = (await db.collection('longs').aggregate().group({ _id: '$n', all: $.sum('$n') }).sort({ _id: -1 })
      .project({ _id: { $toString: '$_id' }, all: { $toString: '$all' }, next: { $toString: $.add(['$_id', 1]) } }).end()).list;
    return row`);
  expect(rows).toEqual({ _id: '9007199254740993', all: '18014398509481986', next: '9007199254740994' });
});

it('reckons in decimals', async () => {
  const rows = await cloud.run(`const decimal = (text) => ({ $numberDecimal: text });
    await db.createCollection('decimals');
    await db.collection('decimals').add({ data: [{ _id: 1, n: decimal('0.1') }, { _id: 2, n: decimal('0.2') }, { _id: 3, n: decimal('-2.5') }] });
    const text = (expression) => ({ $toString: expression });
    const [row] = (await db.collection('decimals').aggregate()
      .group({ _id: null, sum: $.sum('$n'), mean: $.avg('$n'), least: $.min('$n') })
      .project({ _id: 0, sum: text('$sum'), mean: text('$mean'), up: text($.ceil('$least')), down: text($.floor('$least')), size: text($.abs('$least')),
        even: text({ $round: '$least' }), twice: text($.multiply(['$least', 2])), more: text($.subtract(['$least', 0.5])),
        type: { $type: '$least' }, isEqual: $.eq(['$least', -2.5]), isLess: $.lt(['$least', -2]) }).end()).list;
    return row`);
  expect(rows).toEqual({
    sum: '-2.2',
    mean: '-0.7333333333333333333333333333333333',
    up: '-2',
    down: '-3',
    size: '2.5',
    even: '-2',
    twice: '-5.0',
    more: '-3.000000000000000',
    type: 'decimal',
    isEqual: true,
    isLess: true,
  });
});

it('takes stages that only stand inside of others', async () => {
  const rows = await cloud.run(`await db.createCollection('staff');
    await db.collection('staff').add({ data: [{ _id: 'a' }, { _id: 'b', boss: 'a' }, { _id: 'c', boss: 'b' }, { _id: 'd', boss: 'c' }, { _id: 'e', boss: 'a' }] });
    const inside = (...pipeline) => db.collection('ones').aggregate().lookup({ from: 'staff', pipeline, as: 's' }).end().then(({ list }) => list[0].s);
    return {
      facet: await inside({ $facet: { bosses: [{ $match: { boss: { $exists: false } } }], all: [{ $count: 'n' }] } }),
      set: await inside({ $match: { _id: 'b' } }, { $set: { level: 2 } }, { $unset: 'boss' }),
      with: await inside({ $limit: 1 }, { $replaceWith: { who: '$_id' } }),
      graph: await inside({ $match: { _id: 'd' } }, { $graphLookup: { from: 'staff', startWith: '$boss', connectFromField: 'boss', connectToField: '_id', as: 'above', depthField: 'depth', maxDepth: 1 } },
        { $project: { 'above._id': 1, 'above.depth': 1 } }),
    }`);
  expect(rows).toEqual({
    facet: [{ bosses: [{ _id: 'a' }], all: [{ n: 5 }] }],
    set: [{ _id: 'b', level: 2 }],
    with: [{ who: 'a' }],
    graph: [
      {
        _id: 'd',
        above: [
          { _id: 'c', depth: 0 },
          { _id: 'b', depth: 1 },
        ],
      },
    ],
  });
});

it('refuses an answer of more than 16 MB', async () => {
  const { errMsg } = await cloud.refusal(`
    await db.collection('ones').aggregate().addFields({ a: $.range([0, 200000]), t: 'x'.repeat(200) })
      .project({ l: $.map({ input: '$a', in: '$t' }) }).end()`);
  expect(errMsg).toContain('16 MB');
});

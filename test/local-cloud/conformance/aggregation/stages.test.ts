import { startSdkCloud, type SdkCloud } from '../../support/sdkCloud';

let cloud: SdkCloud;
let collections = 0;
beforeAll(async () => {
  cloud = await startSdkCloud();
  await cloud.run(`await db.createCollection('orders'); await db.createCollection('stock');
    await db.collection('orders').add({ data: [
      { _id: 1, item: 'a', price: 12, n: 2 }, { _id: 2, item: 'b', price: 20, n: 1 }, { _id: 3 }] });
    await db.collection('stock').add({ data: [
      { _id: 1, sku: 'a', left: 120, at: 'x' }, { _id: 2, sku: 'a', left: 60, at: 'y' }, { _id: 3, sku: 'b', left: 7, at: 'x' },
      { _id: 4, sku: null, left: 1 }, { _id: 5, left: 2 }] });`);
});
afterAll(() => cloud.close());

/** What a pipeline of the real SDK makes of documents. */
async function piped(documents: object[], pipeline: string): Promise<unknown> {
  collections += 1;
  const numbered = documents.map((document, place) => ({ _id: place + 1, ...document }));
  return cloud.run(
    `await db.createCollection(argument.name);
     if (argument.numbered.length) await db.collection(argument.name).add({ data: argument.numbered });
     return (await db.collection(argument.name).aggregate()${pipeline}.end()).list`,
    { name: `set${collections}`, numbered },
  );
}

async function refused(documents: object[], pipeline: string): Promise<string> {
  try {
    return JSON.stringify(await piped(documents, pipeline));
  } catch (error) {
    return `refused: ${(error as Error).message}`;
  }
}

const ages = [{ age: 0 }, { age: 10 }, { age: 20 }, { age: 30 }];

type Case = [rule: string, documents: object[], pipeline: string, result: unknown];
const cases: Case[] = [
  [
    'addFields adds and keeps',
    [{ a: 1 }],
    `.addFields({ b: $.add(['$a', 1]), 'c.d': 2 })`,
    [{ _id: 1, a: 1, b: 2, c: { d: 2 } }],
  ],
  [
    'bucket leaves its upper bound to the next',
    ages,
    `.bucket({ groupBy: '$age', boundaries: [0, 10, 30], default: 'more', output: { n: $.sum(1) } })`,
    [
      { _id: 0, n: 1 },
      { _id: 10, n: 2 },
      { _id: 'more', n: 1 },
    ],
  ],
  [
    'bucket counts when no output is named',
    ages.slice(0, 1),
    `.bucket({ groupBy: '$age', boundaries: [0, 10] })`,
    [{ _id: 0, count: 1 }],
  ],
  [
    'bucketAuto shares out evenly',
    ages,
    `.bucketAuto({ groupBy: '$age', buckets: 2 })`,
    [
      { _id: { min: 0, max: 20 }, count: 2 },
      { _id: { min: 20, max: 30 }, count: 2 },
    ],
  ],
  ['count of nothing gives no row', [], `.count('n')`, []],
  [
    'group takes null and missing together',
    [{ k: null }, {}, { k: 1 }],
    `.group({ _id: '$k', n: $.sum(1) }).sort({ _id: 1 })`,
    [
      { _id: null, n: 2 },
      { _id: 1, n: 1 },
    ],
  ],
  [
    'group tells 1 from "1"',
    [{ k: 1 }, { k: '1' }],
    `.group({ _id: '$k', n: $.sum(1) }).sort({ _id: 1 })`,
    [
      { _id: 1, n: 1 },
      { _id: '1', n: 1 },
    ],
  ],
  [
    'group minds the order of fields in a key',
    [{ k: { x: 1, y: 2 } }, { k: { y: 2, x: 1 } }],
    `.group({ _id: '$k' }).count('n')`,
    [{ n: 2 }],
  ],
  [
    'sum leaves out what is no number',
    [{ a: 1 }, { a: '5' }, {}],
    `.group({ _id: null, s: $.sum('$a') })`,
    [{ _id: null, s: 1 }],
  ],
  [
    'avg of no numbers is null',
    [{ a: 'x' }],
    `.group({ _id: null, s: $.avg('$a') })`,
    [{ _id: null, s: null }],
  ],
  [
    'min and max compare over types',
    [{ a: 1 }, { a: 'x' }],
    `.group({ _id: null, least: $.min('$a'), most: $.max('$a') })`,
    [{ _id: null, least: 1, most: 'x' }],
  ],
  [
    'first and last follow the order',
    ages,
    `.sort({ age: -1 }).group({ _id: null, f: $.first('$age'), l: $.last('$age') })`,
    [{ _id: null, f: 30, l: 0 }],
  ],
  [
    'addToSet keeps each value once',
    [{ a: 1 }, { a: 1 }, { a: 2 }],
    `.group({ _id: null, s: $.addToSet('$a') }).project({ n: $.size('$s'), _id: 0 })`,
    [{ n: 2 }],
  ],
  [
    'standard deviations',
    [{ a: 2 }, { a: 4 }],
    `.group({ _id: null, p: $.stdDevPop('$a') })`,
    [{ _id: null, p: 1 }],
  ],
  [
    'replaceRoot puts a part in the place of the whole',
    [{ a: { b: 1 } }],
    `.replaceRoot({ newRoot: '$a' })`,
    [{ b: 1 }],
  ],
  ['sample takes no more than there are', [{}], `.sample({ size: 5 }).count('n')`, [{ n: 1 }]],
  [
    'sortByCount',
    [{ a: 'x' }, { a: 'y' }, { a: 'x' }],
    `.sortByCount('$a')`,
    [
      { _id: 'x', count: 2 },
      { _id: 'y', count: 1 },
    ],
  ],
  [
    'unwind leaves out what is empty',
    [{ a: [1, 2] }, { a: [] }, {}, { a: 5 }],
    `.unwind('$a')`,
    [
      { _id: 1, a: 1 },
      { _id: 1, a: 2 },
      { _id: 4, a: 5 },
    ],
  ],
  [
    'unwind keeps it when asked, and counts',
    [{ a: [7] }, { a: [] }],
    `.unwind({ path: '$a', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true })`,
    [
      { _id: 1, a: 7, i: 0 },
      { _id: 2, i: null },
    ],
  ],
  [
    'project takes, leaves out and computes',
    [{ a: 1, b: 2 }],
    `.project({ _id: 0, a: 1, c: '$b' })`,
    [{ a: 1, c: 2 }],
  ],
  [
    'sort minds types as queries do',
    [{ a: 'x' }, { a: 1 }, {}],
    `.sort({ a: 1 }).project({ _id: 1 })`,
    [{ _id: 3 }, { _id: 2 }, { _id: 1 }],
  ],
  [
    'match finds as a query does',
    [{ a: '7' }, { a: 7 }],
    `.match({ a: _.mod(4, 3) }).project({ _id: 1 })`,
    [{ _id: 2 }],
  ],
  [
    'match after a group',
    ages,
    `.group({ _id: null, n: $.sum(1) }).match({ n: _.gt(3) })`,
    [{ _id: null, n: 4 }],
  ],
];
it.each(cases)('%s', async (_rule, documents, pipeline, result) => {
  expect(await piped(documents, pipeline)).toEqual(result);
});

describe('lookup', () => {
  const joined = (pipeline: string) =>
    cloud.run(`return (await db.collection('orders').aggregate()${pipeline}.end()).list`);

  it('takes equal values, and null with missing', async () => {
    const pipeline = `.lookup({ from: 'stock', localField: 'item', foreignField: 'sku', as: 's' }).project({ ids: '$s._id' })`;
    expect(await joined(pipeline)).toEqual([
      { _id: 1, ids: [1, 2] },
      { _id: 2, ids: [3] },
      { _id: 3, ids: [4, 5] },
    ]);
  });

  it('runs a pipeline with variables', async () => {
    const pipeline = `.match({ _id: 1 }).lookup({ from: 'stock', let: { item: '$item', n: '$n' },
      pipeline: $.pipeline().match(_.expr($.and([$.eq(['$sku', '$$item']), $.gt(['$left', 100])]))).project({ _id: 0, left: 1 }).done(), as: 's' })
      .project({ s: 1 })`;
    expect(await joined(pipeline)).toEqual([{ _id: 1, s: [{ left: 120 }] }]);
  });

  it('of a collection that is not there gives nothing', async () => {
    const pipeline = `.match({ _id: 1 }).lookup({ from: 'nowhere', localField: 'item', foreignField: 'sku', as: 's' }).project({ s: 1 })`;
    expect(await joined(pipeline)).toEqual([{ _id: 1, s: [] }]);
  });
});

it('geoNear gives the distance, sorted, and stands first', async () => {
  const places = [0.2, 0, 0.1].map((longitude) => ({ at: { type: 'Point', coordinates: [longitude, 0] } }));
  const near = `.geoNear({ near: db.Geo.Point(0, 0), spherical: true, distanceField: 'd', maxDistance: 15000, includeLocs: 'l' })`;
  const found = (await piped(places, `${near}.project({ d: 1 })`)) as { _id: number; d: number }[];
  expect(found.map(({ _id, d }) => [_id, Math.round(d)])).toEqual([
    [2, 0],
    [3, 11132],
  ]);
  expect(await refused(places, `.skip(1)${near}`)).toContain('refused');
});

it('limits geoNear, multiplies its distances and filters before it', async () => {
  const places = [0.1, 0.3, 0.2].map((longitude, k) => ({
    k,
    at: { type: 'Point', coordinates: [longitude, 0] },
  }));
  const options = `near: db.Geo.Point(0, 0), spherical: true, distanceField: 'far.km', distanceMultiplier: 0.001`;
  const found = (await piped(
    places,
    `.geoNear({ ${options}, query: { k: _.gt(0) }, minDistance: 10, limit: 1 }).project({ km: $.trunc('$far.km') })`,
  )) as object[];
  expect(found).toEqual([{ _id: 3, km: 22 }]);
});

it('refuses to order by distance in a match', async () => {
  const near = `.match({ at: _.geoNear({ geometry: db.Geo.Point(0, 0), maxDistance: 10, minDistance: 0 }) })`;
  expect(await refused([{}], near)).toContain('$nearSphere is not allowed');
});

describe('a pipeline is refused', () => {
  const one = [{ a: 'x', n: 0, age: 50 }];
  it.each([
    ['for a stage that does not exist', `.project({ a: $.add(['$a', 1]) })`],
    ['for a value outside all buckets', `.bucket({ groupBy: '$age', boundaries: [0, 10] })`],
    ['for bounds that do not rise', `.bucket({ groupBy: '$age', boundaries: [10, 0], default: 1 })`],
    ['for a division by zero', `.project({ a: $.divide([1, '$n']) })`],
    ['for a limit of nothing', `.limit(0)`],
    ['for a negative skip', `.skip(-1)`],
    ['for an unknown expression', `.project({ a: { $wrong: 1 } })`],
    ['for size of what is no array', `.project({ a: $.size('$a') })`],
    ['for a new root that is no object', `.replaceRoot({ newRoot: '$a' })`],
  ])('%s', async (_reason, pipeline) => {
    expect(await refused(one, pipeline)).toContain('refused');
  });
});

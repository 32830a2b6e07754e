import { startSdkCloud, type SdkCloud } from '../support/sdkCloud';

let cloud: SdkCloud;

const PEOPLE = [
  { _id: 'a', name: '甲', age: 30, roles: ['window'], town: { code: 1 } },
  { _id: 'b', name: '乙', age: 41, roles: ['window', 'specialist'], town: { code: 2 } },
  { _id: 'c', name: '丙', age: 25, roles: [], town: null },
  { _id: 'd', name: 'Ding', age: null, left: true },
];

beforeAll(async () => {
  cloud = await startSdkCloud({ indexes: { people: [], many: [], letters: [] } });
  await cloud.run(
    `
    await db.collection('people').add({ data: argument });
    await db.collection('many').add({ data: Array.from({ length: 1050 }, (_, n) => ({ _id: 'n' + n, n })) });
    await db.collection('letters').add({ data: [{ person: 'a', at: new Date(5) }, { person: 'b', at: new Date(9) }] });`,
    PEOPLE,
  );
});
afterAll(() => cloud.close());

const ids = (query: string): Promise<string[]> =>
  cloud.run(`return (await db.collection('people')${query}.get()).data.map((one) => one._id)`);

it.each([
  ['equality', `.where({ name: '甲' })`, ['a']],
  ['a dotted path', `.where({ 'town.code': 2 })`, ['b']],
  ['a nested object as a path', `.where({ town: { code: 2 } })`, ['b']],
  ['an element of a list', `.where({ roles: 'window' })`, ['a', 'b']],
  ['null also where the field is missing', `.where({ town: null })`, ['c', 'd']],
  ['_.gt and _.lte together', `.where({ age: _.gt(25).and(_.lte(41)) })`, ['a', 'b']],
  ['_.neq', `.where({ age: _.neq(30) })`, ['b', 'c', 'd']],
  ['_.in and _.nin', `.where({ age: _.in([25, 30]), name: _.nin(['甲']) })`, ['c']],
  ['_.exists', `.where({ left: _.exists(true) })`, ['d']],
  ['_.or over fields', `.where(_.or([{ age: 25 }, { name: 'Ding' }]))`, ['c', 'd']],
  ['_.or over values', `.where({ age: _.or(_.lt(26), _.gt(40)) })`, ['b', 'c']],
  ['_.nor', `.where(_.nor([{ age: _.gt(26) }, { age: null }]))`, ['c']],
  ['_.not', `.where({ age: _.not(_.gt(26)) })`, ['c', 'd']],
  ['_.size', `.where({ roles: _.size(2) })`, ['b']],
  ['_.all', `.where({ roles: _.all(['specialist', 'window']) })`, ['b']],
  ['_.elemMatch', `.where({ roles: _.elemMatch(_.eq('specialist')) })`, ['b']],
  ['_.mod', `.where({ age: _.mod(10, 5) })`, ['c']],
  ['a regular expression', `.where({ name: /^di/i })`, ['d']],
  ['db.RegExp', `.where({ name: db.RegExp({ regexp: 'ng$', options: 'i' }) })`, ['d']],
])('finds by %s', async (_name, query, expected) => {
  expect((await ids(query)).sort()).toEqual(expected);
});

it('finds by date and compares dates', async () => {
  const script = `
    const letters = db.collection('letters');
    const same = await letters.where({ at: new Date(5) }).get();
    const later = await letters.where({ at: _.gt(new Date(5)) }).get();
    return [same.data.length, later.data.map((one) => one.person)]`;

  expect(await cloud.run(script)).toEqual([1, ['b']]);
});

it('sorts null before numbers, and by several fields', async () => {
  expect(await ids(`.orderBy('age', 'asc')`)).toEqual(['d', 'c', 'a', 'b']);
  expect(await ids(`.orderBy('left', 'desc').orderBy('age', 'desc')`)).toEqual(['d', 'b', 'a', 'c']);
});

it('pages with skip and limit', async () => {
  expect(await ids(`.orderBy('_id', 'asc').skip(1).limit(2)`)).toEqual(['b', 'c']);
});

it('keeps and leaves out fields', async () => {
  const fields = (query: string) =>
    cloud.run(`return (await db.collection('people').where({ _id: 'a' })${query}.get()).data[0]`);

  expect(await fields(`.field({ name: true })`)).toEqual({ _id: 'a', name: '甲' });
  expect(await fields(`.field({ name: false, town: false, roles: false })`)).toEqual({ _id: 'a', age: 30 });
});

it('reads 100 rows when nothing is said and 1,000 at most', async () => {
  const count = (query: string) =>
    cloud.run(`return (await db.collection('many')${query}.get()).data.length`);

  expect(await count('')).toBe(100);
  expect(await count('.limit(2000)')).toBe(1000);
});

it('counts all and counts matches', async () => {
  const script = `
    const many = db.collection('many');
    return [(await many.count()).total, (await many.where({ n: _.lt(10) }).count()).total]`;

  expect(await cloud.run(script)).toEqual([1050, 10]);
});

it('refuses an operator that does not exist', async () => {
  const script = `return db.collection('people').where({ age: { $wrong: 1 } }).get()`;

  expect((await cloud.refusal(script)).errCode).toBe(-502002);
});

describe('aggregation', () => {
  const list = (pipeline: string): Promise<unknown> =>
    cloud.run(`return (await db.collection('people').aggregate()${pipeline}.end()).list`);

  it('matches, groups and sorts', async () => {
    const pipeline = `.unwind('$roles').group({ _id: '$roles', n: $.sum(1) }).sort({ _id: 1 })`;

    expect(await list(pipeline)).toEqual([
      { _id: 'specialist', n: 1 },
      { _id: 'window', n: 2 },
    ]);
  });

  it('projects with expressions, skips and limits', async () => {
    const pipeline = `.match({ age: _.gt(0) }).sort({ age: 1 }).skip(1).limit(1).project({ _id: 0, twice: $.multiply(['$age', 2]) })`;

    expect(await list(pipeline)).toEqual([{ twice: 60 }]);
  });

  it('looks up another collection', async () => {
    const pipeline = `
      .match({ _id: 'a' })
      .lookup({ from: 'letters', localField: '_id', foreignField: 'person', as: 'letters' })
      .project({ count: $.size('$letters') })`;

    expect(await list(pipeline)).toEqual([{ _id: 'a', count: 1 }]);
  });

  it('counts', async () => {
    expect(await list(`.match({ roles: 'window' }).count('n')`)).toEqual([{ n: 2 }]);
  });
});

import { startMatching, type Matching } from '../support/matching';

let matching: Matching;
beforeAll(async () => {
  matching = await startMatching();
  await matching.cloud.run(`await db.createCollection('commands')`);
});
afterAll(() => matching.cloud.close());

const values = (...list: unknown[]) => list.map((a) => ({ a }));
const at = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] });
const SQUARE = `db.Geo.Polygon([db.Geo.LineString([[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]].map(([x, y]) => db.Geo.Point(x, y)))])`;

/** An example of each command for a query: documents, the query, and which of them it finds. */
const QUERIES: Record<string, [documents: object[], query: string, found: number[]]> = {
  eq: [values(1, 2), '{ a: _.eq(1) }', [1]],
  neq: [values(1, 2), '{ a: _.neq(1) }', [2]],
  lt: [values(1, 2), '{ a: _.lt(2) }', [1]],
  lte: [values(1, 2, 3), '{ a: _.lte(2) }', [1, 2]],
  gt: [values(1, 2), '{ a: _.gt(1) }', [2]],
  gte: [values(1, 2, 3), '{ a: _.gte(2) }', [2, 3]],
  in: [values(1, 2, 3), '{ a: _.in([1, 3]) }', [1, 3]],
  nin: [values(1, 2, 3), '{ a: _.nin([1, 3]) }', [2]],
  all: [values([1, 2], [1]), '{ a: _.all([1, 2]) }', [1]],
  elemMatch: [values([{ b: 1 }], [{ b: 2 }]), '{ a: _.elemMatch({ b: _.gt(1) }) }', [2]],
  exists: [[{ a: null }, {}], '{ a: _.exists(true) }', [1]],
  size: [values([1], [1, 2]), '{ a: _.size(2) }', [2]],
  mod: [values(5, 6), '{ a: _.mod(3, 0) }', [2]],
  geoNear: [values(at(9, 0), at(1, 0)), '{ a: _.geoNear({ geometry: db.Geo.Point(0, 0) }) }', [2, 1]],
  geoWithin: [values(at(9, 0), at(1, 1)), `{ a: _.geoWithin({ geometry: ${SQUARE} }) }`, [2]],
  geoIntersects: [values(at(9, 0), at(4, 1)), `{ a: _.geoIntersects({ geometry: ${SQUARE} }) }`, [2]],
  and: [values(1, 2, 3), '{ a: _.and(_.gt(1), _.lt(3)) }', [2]],
  nor: [values(1, 2, 3), '{ a: _.nor(_.lt(2), _.gt(2)) }', [2]],
  or: [values(1, 2, 3), '{ a: _.or(_.lt(2), _.gt(2)) }', [1, 3]],
  not: [values(1, 2), '{ a: _.not(_.gt(1)) }', [1]],
  expr: [[{ a: 1, b: 2 }, { a: 2, b: 1 }], `_.expr($.lt(['$a', '$b']))`, [1]], // prettier-ignore
};

/** What this database says of a command that it does not have. */
const REFUSED: Record<string, [query: string, message: string]> = {
  jsonSchema: [`_.jsonSchema({ required: ['a'] })`, '$jsonSchema is not supported'],
  text: [`{ $text: _.text({ search: 'a' }) }`, '$text is not supported'],
};

/** An example of each command for an update: a field before, the change, and the field after. */
const UPDATES: Record<string, [before: unknown, change: string, after: unknown]> = {
  set: [{ b: 1 }, '{ a: _.set({ c: 2 }) }', { c: 2 }],
  remove: [1, '{ a: _.remove() }', undefined],
  inc: [1, '{ a: _.inc(2) }', 3],
  mul: [3, '{ a: _.mul(2) }', 6],
  push: [[1], '{ a: _.push([2, 3]) }', [1, 2, 3]],
  pull: [[1, 2, 3], '{ a: _.pull(_.gte(2)) }', [1]],
  pullAll: [[1, 2, 3], '{ a: _.pullAll([1, 3]) }', [2]],
  pop: [[1, 2], '{ a: _.pop() }', [1]],
  shift: [[1, 2], '{ a: _.shift() }', [2]],
  unshift: [[3], '{ a: _.unshift([1, 2]) }', [1, 2, 3]],
  addToSet: [[1], '{ a: _.addToSet({ $each: [1, 2] }) }', [1, 2]],
  rename: [{ b: 1 }, `{ 'a.b': _.rename('a.c') }`, { c: 1 }],
  bit: [5, '{ a: _.bit({ xor: 1 }) }', 4],
  max: [1, '{ a: _.max(2) }', 2],
  min: [2, '{ a: _.min(1) }', 1],
};

const PROJECTIONS: Record<string, [before: unknown, fields: string, after: unknown]> = {
  slice: [[1, 2, 3], '{ a: _.project.slice([1, 1]) }', [2]],
  elemMatch: [[{ b: 1 }, { b: 2 }], '{ a: _.project.elemMatch({ b: 2 }) }', [{ b: 2 }]],
};

it('gives an example of every command that the SDK has', async () => {
  const [commands, projections] = await matching.cloud.run<[string[], string[]]>(
    `return [Object.keys(_), Object.keys(_.project)]`,
  );
  const shown = [QUERIES, REFUSED, UPDATES].flatMap((table) => Object.keys(table));

  expect([...shown, 'aggregate', 'project'].sort()).toEqual([...commands].sort());
  expect(Object.keys(PROJECTIONS).sort()).toEqual([...projections].sort());
});

it.each(Object.entries(QUERIES))('_.%s finds', async (_name, [documents, query, found]) => {
  expect(await matching.found(documents, query)).toEqual(found);
});

it.each(Object.entries(REFUSED))('_.%s is refused, and it is said why', async (_name, [query, message]) => {
  const error = await matching.cloud.refusal(`return db.collection('commands').where(${query}).get()`);
  expect(error).toMatchObject({ errCode: -502002, errMsg: expect.stringContaining(message) as string });
});

it.each(Object.entries(UPDATES))('_.%s changes', async (name, [before, change, after]) => {
  const script = `
    const commands = db.collection('commands');
    await commands.add({ data: { _id: argument.name, a: argument.before } });
    await commands.doc(argument.name).update({ data: ${change} });
    return (await commands.doc(argument.name).get()).data.a`;
  expect(await matching.cloud.run(script, { name, before })).toEqual(after);
});

it.each(Object.entries(PROJECTIONS))('_.project.%s shows', async (name, [before, fields, after]) => {
  const script = `
    const commands = db.collection('commands');
    await commands.add({ data: { _id: 'shown-' + argument.name, a: argument.before } });
    return (await commands.doc('shown-' + argument.name).field(${fields}).get()).data.a`;
  expect(await matching.cloud.run(script, { name, before })).toEqual(after);
});

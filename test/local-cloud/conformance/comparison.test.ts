import { startMatching, type Matching } from '../support/matching';

let matching: Matching;
beforeAll(async () => {
  matching = await startMatching();
});
afterAll(() => matching.cloud.close());

type Case = [rule: string, documents: object[], query: string, found: number[]];

function specify(name: string, cases: Case[]): void {
  describe(name, () => {
    it.each(cases)('%s', async (_rule, documents, query, expected) => {
      expect(await matching.found(documents, query)).toEqual(expected);
    });
  });
}

const values = (...list: unknown[]) => list.map((a) => ({ a }));

specify('a range over sub-documents', [
  [
    'compares the type of the first field before its name',
    values({ a: 'x' }, { z: 1 }),
    '{ a: _.lt({ b: 5 }) }',
    [],
  ],
  ['then the name before the value', values({ a: 9 }, { c: 1 }), '{ a: _.lt({ b: 5 }) }', [1]],
  ['then the value', values({ b: 4 }, { b: 6 }), '{ a: _.lt({ b: 5 }) }', [1]],
  ['then the next field', values({ b: 5, c: 1 }, { b: 5, c: 3 }), '{ a: _.lt({ b: 5, c: 2 }) }', [1]],
  ['the shorter is less', values({ b: 5 }, { b: 5, c: null }), '{ a: _.lt({ b: 5, c: null }) }', [1]],
  [
    'goes into sub-documents of sub-documents',
    values({ b: { c: 1 } }, { b: { c: 1, d: 1 } }),
    '{ a: _.gt({ b: { c: 1 } }) }',
    [2],
  ],
  [
    'a text that goes on is more, whatever follows',
    values({ b: 'x', c: 1 }, { b: 'x\u0000', c: 0 }),
    `{ a: _.gt({ b: 'x', c: 2 }) }`,
    [2],
  ],
  ['does not find arrays or texts', values([{ b: 9 }, 'x'], 'x', { b: 9 }), '{ a: _.gt({ b: 5 }) }', [1, 3]],
]);

specify('a range over arrays', [
  [
    'compares element by element, by type first',
    values([2], [1, 9], ['a']),
    '{ a: _.gt([1, 5]) }',
    [1, 2, 3],
  ],
  ['the shorter is less', values([1], [1, 2]), '{ a: _.lt([1, 2]) }', [1]],
]);

specify('_.elemMatch', [
  ['on values looks at the elements only', values([[7]], [7]), '{ a: { $elemMatch: { $gt: 5 } } }', [2]],
  ['finds an element that is an array', values([[7], 1], [7]), '{ a: { $elemMatch: { $eq: [7] } } }', [1]],
  [
    'compares an element that is an array with arrays',
    values([[7]], [[3]], [7]),
    '{ a: { $elemMatch: { $gt: [5] } } }',
    [1],
  ],
  ['_.in looks at the elements only', values([[7]], [7]), '{ a: _.elemMatch(_.in([7])) }', [2]],
  ['not looks at the elements only', values([[7]], [7]), '{ a: { $elemMatch: { $not: { $gt: 5 } } } }', [1]],
  ['takes the size of an element', values([[7, 8]], [7, 8]), '{ a: { $elemMatch: { $size: 2 } } }', [1]],
  [
    'within _.elemMatch reaches one level more',
    values([[7]], [7]),
    '{ a: { $elemMatch: { $elemMatch: { $gt: 5 } } } }',
    [1],
  ],
  [
    'takes the positions of an element for names',
    values([[7, 8]], [[8, 7]]),
    `{ a: _.elemMatch({ '1': 8 }) }`,
    [1],
  ],
  [
    'on objects takes logic',
    values([{ b: 1 }], [{ b: 5 }], [{ c: 1 }]),
    '{ a: { $elemMatch: { $or: [{ b: 1 }, { c: 1 }] } } }',
    [1, 3],
  ],
  ['of nothing finds objects and arrays', values([{}], [[]], [1], []), '{ a: _.elemMatch({}) }', [1, 2]],
  [
    'in _.all: every condition by some element',
    values([{ b: 1 }, { b: 2 }], [{ b: 1 }]),
    '{ a: { $all: [{ $elemMatch: { b: 1 } }, { $elemMatch: { b: 2 } }] } }',
    [1],
  ],
]);

specify('arrays of arrays and paths through arrays', [
  ['a path does not enter an array within an array', values([[{ b: 1 }]], [{ b: 1 }]), `{ 'a.b': 1 }`, [2]],
  ['a position enters it', values([[{ b: 1 }]]), `{ 'a.0.b': 1 }`, [1]],
  ['a position at the end is the element', values([[1, 2]]), `{ 'a.0': _.eq([1, 2]) }`, [1]],
  ['a path through two arrays', values([{ b: [{ c: 1 }] }], [{ b: [{ c: 2 }] }]), `{ 'a.b.c': 2 }`, [2]],
  ['_.size counts the array, not its elements', values([[1, 2]], [1, 2]), '{ a: _.size(2) }', [2]],
  ['_.size of arrays within objects', values([{ b: [1] }], { b: [1, 2] }), `{ 'a.b': _.size(2) }`, [2]],
  ['_.neq through arrays wants none', values([{ b: 1 }, { b: 2 }], [{ b: 2 }]), `{ 'a.b': _.neq(1) }`, [2]],
  ['_.nin with null finds what is there', [{ a: 1 }, { a: null }, {}], '{ a: _.nin([null]) }', [1]],
  [
    '_.exists(false) through elements',
    values([{ b: 1 }], [{ c: 1 }], []),
    `{ 'a.b': _.exists(false) }`,
    [2, 3],
  ],
  ['_.not of a comparison on elements', values([1, 9], [1]), '{ a: _.not(_.gt(5)) }', [2]],
]);

specify('types', [
  ['by name', [...values('x', 1, null, [1]), {}], `{ a: { $type: 'string' } }`, [1]],
  ['by number, elements too', values('x', 1, ['x']), '{ a: { $type: 2 } }', [1, 3]],
  ['an array is one by itself', values([], 1), `{ a: { $type: 'array' } }`, [1]],
  ['several', [...values('x', 1, true, null), {}], `{ a: { $type: ['bool', 'null'] } }`, [3, 4]],
  [
    'number stands for all',
    values(1, 1.5, { $numberDecimal: '2' }, { $numberLong: '9007199254740993' }, '1'),
    `{ a: { $type: 'number' } }`,
    [1, 2, 3, 4],
  ],
  [
    'int, long, double and decimal',
    values(1, 4294967296, 1.5, { $numberDecimal: '2' }),
    `{ a: { $type: ['long', 'decimal'] } }`,
    [2, 4],
  ],
]);

specify('the ends of the order of all types', [
  [
    'everything is more than MinKey',
    values('x', 1, null, { $minKey: 1 }),
    '{ a: _.gt({ $minKey: 1 }) }',
    [1, 2, 3],
  ],
  ['everything is less than MaxKey', values('x', [1], { $maxKey: 1 }), '{ a: _.lt({ $maxKey: 1 }) }', [1, 2]],
]);

it.each([
  ['an unknown type', `{ a: { $type: 'text' } }`, -502001],
  ['_.elemMatch of a value', '{ a: _.elemMatch(1) }', -502001],
  ['_.elemMatch with an unknown operator', '{ a: { $elemMatch: { $wrong: 1 } } }', -502002],
  ['an unknown operator in _.not', '{ a: { $not: { $wrong: 1 } } }', -502002],
  ['_.not of a value', '{ a: { $not: 1 } }', -502001],
  ['_.size of a text', `{ a: _.size('1') }`, -502001],
  ['_.size below 0', '{ a: _.size(-1) }', -502001],
  ['_.mod of one number', '{ a: _.mod([1]) }', -502001],
  ['_.mod by a text', `{ a: _.mod('2', 0) }`, -502001],
  ['a condition in _.all', '{ a: { $all: [{ $gt: 1 }] } }', -502001],
  ['values beside $elemMatch in _.all', '{ a: { $all: [{ $elemMatch: { b: 1 } }, 2] } }', -502001],
  ['_.all of no list', '{ a: { $all: 1 } }', -502001],
  ['_.in of no list', '{ a: { $in: 1 } }', -502001],
  ['_.and of nothing', '_.and([])', -502001],
  ['_.nor of nothing', '_.nor([])', -502001],
  ['_.or of values', '{ $or: [1] }', -502001],
  ['a text search', `{ $text: _.text({ search: 'a' }) }`, -502002],
  ['a JSON schema', `_.jsonSchema({ required: ['a'] })`, -502002],
  ['JavaScript', `{ $where: 'true' }`, -502002],
])('refuses %s', async (_rule, query, code) => {
  expect(await matching.refused(query)).toBe(code);
});

it('sorts values of all types as BSON does', async () => {
  const inOrder = [
    { $minKey: 1 },
    null,
    { $numberDouble: 'NaN' },
    -1,
    { $numberDecimal: '0.5' },
    'a',
    { b: 1 },
    { a: 'x' },
    { $binary: { base64: 'AQ==', subType: '00' } },
    { $oid: '0123456789abcdef01234567' },
    false,
    { $date: '1970-01-01T00:00:00Z' },
    { $timestamp: { t: 1, i: 1 } },
    { $regularExpression: { pattern: 'a', options: '' } },
    { $maxKey: 1 },
  ];
  const order = await matching.cloud.run(
    `await db.createCollection('types');
     await db.collection('types').add({ data: argument.map((a, place) => ({ _id: place, a })).reverse() });
     return (await db.collection('types').orderBy('a', 'asc').field({ _id: true }).get()).data.map((one) => one._id)`,
    inOrder,
  );
  expect(order).toEqual([...inOrder.keys()]);
});

it('sorts an empty array before null, an array in an array as an array', async () => {
  const values = [null, [], [[5]], 3, [9, 1]];
  const order = (direction: string): Promise<number[]> =>
    matching.cloud.run(
      `const name = 'arrays-' + argument.direction;
       await db.createCollection(name);
       await db.collection(name).add({ data: argument.values.map((a, place) => ({ _id: place, a })) });
       return (await db.collection(name).orderBy('a', argument.direction).get()).data.map((one) => one._id)`,
      { values, direction },
    );
  expect(await order('asc')).toEqual([1, 0, 4, 3, 2]);
  expect(await order('desc')).toEqual([2, 4, 3, 0, 1]);
});

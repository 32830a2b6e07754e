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

specify('equality', [
  ['tells a text from a number', [{ a: '1' }, { a: 1 }], '{ a: _.eq(1) }', [2]],
  ['tells true from 1', [{ a: true }, { a: 1 }], '{ a: true }', [1]],
  ['finds an element of an array', [{ a: [1, 2] }, { a: 3 }], '{ a: 2 }', [1]],
  ['finds a whole array', [{ a: [1, 2] }, { a: [2, 1] }], '{ a: _.eq([1, 2]) }', [1]],
  ['finds an array within an array', [{ a: [[1, 2], 3] }, { a: [1, 2] }], '{ a: _.eq([1, 2]) }', [1, 2]],
  ['does not look two arrays deep', [{ a: [[1]] }], '{ a: 1 }', []],
  [
    'minds the order of fields in a sub-document',
    [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }],
    '{ a: _.eq({ x: 1, y: 2 }) }',
    [1],
  ],
  ['wants all fields of a sub-document', [{ a: { x: 1, y: 2 } }], '{ a: _.eq({ x: 1 }) }', []],
  ['takes fields of a plain object one by one', [{ a: { x: 1, y: 2 } }], '{ a: { x: 1 } }', [1]],
  ['takes null for a missing field too', [{ a: null }, {}, { a: 0 }, { a: [] }], '{ a: null }', [1, 2]],
  ['finds null among elements', [{ a: [1, null] }, { a: [1] }], '{ a: null }', [1]],
  ['reaches through arrays of objects', [{ a: [{ b: 1 }, { b: 2 }] }, { a: [] }], `{ 'a.b': 2 }`, [1]],
  ['reaches by position', [{ a: [5, 6] }, { a: [6, 5] }], `{ 'a.1': 6 }`, [1]],
  ['reaches by position, then by name', [{ a: [{ b: 1 }, { b: 2 }] }], `{ 'a.0.b': 2 }`, []],
  ['reaches a field whose name is a number', [{ a: { 0: 'x' } }, { a: ['x'] }], `{ 'a.0': 'x' }`, [1, 2]],
  [
    'a missing part of some element is null',
    [{ a: [{ b: 1 }, {}] }, { a: [{ b: 1 }] }],
    `{ 'a.b': null }`,
    [1],
  ],
  ['counts 0 and -0 as one', [{ a: 0 }], '{ a: -0 }', [1]],
  ['finds rare characters', [{ a: '𠮷野' }, { a: '吉野' }], `{ a: '𠮷野' }`, [1]],
]);

specify('inequality', [
  [
    '_.neq is the complement of equality',
    [{ a: 1 }, { a: [1, 2] }, {}, { a: null }],
    '{ a: _.neq(1) }',
    [3, 4],
  ],
  ['_.neq(null) wants a value', [{ a: 1 }, { a: null }, {}], '{ a: _.neq(null) }', [1]],
  ['_.in finds any of them', [{ a: 1 }, { a: [2, 9] }, { a: 3 }], '{ a: _.in([1, 2]) }', [1, 2]],
  ['_.in takes null', [{ a: 1 }, {}], '{ a: _.in([null]) }', [2]],
  ['_.in of nothing finds nothing', [{ a: 1 }, {}], '{ a: _.in([]) }', []],
  ['_.in takes regular expressions', [{ a: 'abc' }, { a: 'xyz' }], '{ a: _.in([/^a/]) }', [1]],
  ['_.nin is its complement', [{ a: 1 }, { a: [2, 9] }, { a: 3 }, {}], '{ a: _.nin([1, 2]) }', [3, 4]],
]);

specify('comparison', [
  ['stays within numbers', [{ a: '9' }, { a: 9 }, { a: null }, {}, { a: true }], '{ a: _.gt(1) }', [2]],
  ['stays within texts', [{ a: 'b' }, { a: 9 }], `{ a: _.gte('a') }`, [1]],
  ['compares texts by code point', [{ a: 'Z' }, { a: 'a' }, { a: '甲' }], `{ a: _.lt('a') }`, [1]],
  ['compares booleans', [{ a: true }, { a: false }], '{ a: _.lt(true) }', [2]],
  [
    '_.gte(null) and _.lte(null) find null and missing',
    [{ a: null }, {}, { a: 1 }],
    '{ a: _.gte(null) }',
    [1, 2],
  ],
  ['one element of an array is enough', [{ a: [1, 9] }, { a: [1, 2] }], '{ a: _.gt(5) }', [1]],
  ['two conditions may be met by two elements', [{ a: [1, 9] }], '{ a: _.gt(5).and(_.lt(3)) }', [1]],
  [
    '_.elemMatch wants one element for both',
    [{ a: [1, 9] }, { a: [4] }],
    '{ a: { $elemMatch: { $gt: 3, $lt: 5 } } }',
    [2],
  ],
  ['compares dates', [{ a: 1 }], `{ a: _.lt(new Date()) }`, []],
  ['compares whole arrays with arrays', [{ a: [2] }, { a: [1, 9] }], '{ a: _.gt([1, 5]) }', [1, 2]],
]);

specify('logic', [
  ['_.and over fields', [{ a: 1, b: 1 }, { a: 1 }], '_.and([{ a: 1 }, { b: 1 }])', [1]],
  ['_.or over fields', [{ a: 1 }, { b: 1 }, { c: 1 }], '_.or([{ a: 1 }, { b: 1 }])', [1, 2]],
  [
    '_.or beside another field',
    [
      { a: 1, c: 1 },
      { a: 2, c: 2 },
    ],
    '_.and([{ c: 1 }, _.or([{ a: 1 }, { a: 2 }])])',
    [1],
  ],
  ['_.nor wants none', [{ a: 1 }, { b: 1 }, {}], '_.nor([{ a: 1 }, { b: 1 }])', [3]],
  ['_.not also takes a missing field', [{ a: 1 }, { a: 9 }, {}], '{ a: _.not(_.gt(5)) }', [1, 3]],
  ['_.not of a regular expression', [{ a: 'abc' }, { a: 'x' }, { a: 1 }], '{ a: _.not(/^a/) }', [2, 3]],
  ['chains', [{ a: 1 }, { a: 5 }, { a: 9 }], '{ a: _.gt(0).and(_.lt(6)).and(_.neq(1)) }', [2]],
  ['chained _.or', [{ a: 1 }, { a: 5 }, { a: 9 }], '{ a: _.lt(2).or(_.gt(8)) }', [1, 3]],
]);

specify('fields and arrays', [
  ['_.exists(true) takes null', [{ a: null }, {}], '{ a: _.exists(true) }', [1]],
  ['_.exists(false)', [{ a: null }, {}], '{ a: _.exists(false) }', [2]],
  ['_.exists inside elements', [{ a: [{ b: 1 }] }, { a: [{}] }, { a: [] }], `{ 'a.b': _.exists(true) }`, [1]],
  ['_.size', [{ a: [] }, { a: [1] }, { a: 'x' }, {}], '{ a: _.size(0) }', [1]],
  ['_.all wants every one', [{ a: [1, 2, 3] }, { a: [1] }, { a: 1 }], '{ a: _.all([1]) }', [1, 2, 3]],
  ['_.all of nothing finds nothing', [{ a: [1] }, { a: [] }], '{ a: _.all([]) }', []],
  [
    '_.elemMatch on objects',
    [{ a: [{ b: 1, c: 2 }] }, { a: [{ b: 1 }, { c: 2 }] }],
    '{ a: _.elemMatch({ b: 1, c: 2 }) }',
    [1],
  ],
  ['_.elemMatch never takes a scalar field', [{ a: { b: 1 } }], '{ a: _.elemMatch({ b: 1 }) }', []],
  ['_.mod', [{ a: 7 }, { a: 8 }, { a: -5 }, { a: 7.9 }], '{ a: _.mod(4, 3) }', [1, 4]],
  ['_.mod of a text does not match', [{ a: '7' }], '{ a: _.mod(4, 3) }', []],
  ['_.mod on elements', [{ a: [1, 8] }, { a: [1] }], '{ a: _.mod(4, 0) }', [1]],
]);

specify('regular expressions', [
  ['match texts only', [{ a: 'abc' }, { a: 1 }], '{ a: /b/ }', [1]],
  ['match elements', [{ a: ['x', 'abc'] }], '{ a: /b/ }', [1]],
  ['mind the option i', [{ a: 'ABC' }], `{ a: db.RegExp({ regexp: 'b', options: 'i' }) }`, [1]],
  ['mind the option m', [{ a: 'x\nabc' }], `{ a: db.RegExp({ regexp: '^abc', options: 'm' }) }`, [1]],
  ['match over lines with s', [{ a: 'a\nc' }], `{ a: db.RegExp({ regexp: 'a.c', options: 's' }) }`, [1]],
  ['do not remember where they stopped', [{ a: 'aa' }, { a: 'aa' }], `{ a: /a/g }`, [1, 2]],
]);

specify('expressions', [
  [
    'compare two fields',
    [
      { a: 1, b: 2 },
      { a: 3, b: 2 },
    ],
    `_.expr($.gt(['$a', '$b']))`,
    [2],
  ],
]);

it.each([
  ['an operator that does not exist', '{ a: { $wrong: 1 } }', -502002],
  ['a top-level operator that does not exist', '{ $wrong: [] }', -502002],
  ['a division by zero in _.mod', '{ a: _.mod(0, 1) }', -502001],
  ['an empty _.or', '_.or([])', -502001],
  ['_.size of a fraction', '{ a: _.size(1.5) }', -502001],
  ['a pattern that cannot be read', `{ a: db.RegExp({ regexp: '(', options: '' }) }`, -502001],
])('refuses %s', async (_rule, query, code) => {
  expect(await matching.refused(query)).toBe(code);
});

it('sorts by type, then by value; an array by its least element upwards and its greatest downwards', async () => {
  const { cloud } = matching;
  const sorted = (direction: string): Promise<number[]> =>
    cloud.run(
      `const name = 'sorted-' + argument;
       await db.createCollection(name);
       const values = [true, 'b', 5, null, { x: 1 }, [0, 9], new Date(0), 'a', -1];
       await db.collection(name).add({ data: values.map((a, place) => ({ _id: place, a })) });
       return (await db.collection(name).orderBy('a', argument).get()).data.map((one) => one._id)`,
      direction,
    );

  expect(await sorted('asc')).toEqual([3, 8, 5, 2, 7, 1, 4, 0, 6]);
  expect(await sorted('desc')).toEqual([6, 0, 4, 1, 7, 5, 2, 8, 3]);
});

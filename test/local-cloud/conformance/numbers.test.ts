import { startMatching, type Matching } from '../support/matching';

let matching: Matching;
let count = 0;
beforeAll(async () => {
  matching = await startMatching();
  await matching.cloud.run(`await db.createCollection('numbers')`);
});
afterAll(() => matching.cloud.close());

const decimal = (text: string) => ({ $numberDecimal: text });
const long = (text: string) => ({ $numberLong: text });
const double = (text: string) => ({ $numberDouble: text });
/** 2^53 + 1, the least whole number that no double holds. */
const BEYOND = '9007199254740993';

it.each<[rule: string, documents: object[], query: string, found: number[]]>([
  [
    'a decimal equals the number of the same value, however it is written',
    [{ a: decimal('1.50') }, { a: 1.5 }, { a: decimal('15E-1') }, { a: '1.5' }],
    '{ a: 1.5 }',
    [1, 2, 3],
  ],
  [
    'a double is no more exact than it is: 0.1 is not the decimal 0.1',
    [{ a: 0.1 }, { a: decimal('0.1') }],
    `{ a: _.eq({ $numberDecimal: '0.1' }) }`,
    [2],
  ],
  [
    'decimals compare with numbers by value',
    [{ a: decimal('9') }, { a: decimal('10') }, { a: 9.5 }, { a: '99' }],
    '{ a: _.gt(9) }',
    [2, 3],
  ],
  [
    'decimals beyond every double compare too',
    [{ a: decimal('1E+400') }, { a: decimal('-1E+400') }, { a: 1e308 }, { a: decimal('1E-400') }],
    '{ a: _.gt(1e308) }',
    [1],
  ],
  [
    'decimals below every double are more than 0',
    [{ a: decimal('1E-400') }, { a: 0 }, { a: decimal('-1E-400') }, { a: decimal('-0') }],
    '{ a: _.gt(0) }',
    [1],
  ],
  [
    'whole numbers of 64 bits are told apart',
    [
      { a: long('9007199254740992') },
      { a: long(BEYOND) },
      { a: decimal(BEYOND) },
      { a: long('9007199254740994') },
    ],
    `{ a: { $numberLong: '${BEYOND}' } }`,
    [2, 3],
  ],
  [
    'whole numbers of 64 bits compare exactly with doubles',
    [{ a: long('9223372036854775807') }, { a: double('9223372036854775808') }, { a: long(BEYOND) }],
    `{ a: _.gte({ $numberDouble: '9223372036854775808' }) }`,
    [2],
  ],
  [
    'the least whole number is taken',
    [{ a: long('-9223372036854775808') }, { a: long('-9223372036854775807') }],
    `{ a: _.lt({ $numberLong: '-9223372036854775807' }) }`,
    [1],
  ],
  [
    '_.in finds long and decimal',
    [{ a: long(BEYOND) }, { a: decimal('2') }, { a: 3 }],
    `{ a: _.in([{ $numberLong: '${BEYOND}' }, 2]) }`,
    [1, 2],
  ],
  [
    '_.mod reckons in 64 bits',
    [{ a: long(BEYOND) }, { a: long('9007199254740994') }, { a: decimal('7.9') }],
    '{ a: _.mod(4, 1) }',
    [1],
  ],
  ['_.mod cuts decimals', [{ a: decimal('7.9') }, { a: decimal('NaN') }], '{ a: _.mod(4, 3) }', [1]],
  ['NaN of both types is one', [{ a: NaN }, { a: decimal('NaN') }, { a: 1 }], '{ a: NaN }', [1, 2]],
  ['NaN is neither less nor more', [{ a: NaN }, { a: decimal('NaN') }, { a: 1 }], '{ a: _.lt(5) }', [3]],
  [
    'the infinities of both types are one',
    [{ a: Infinity }, { a: decimal('Infinity') }, { a: 1 }],
    '{ a: _.gt(5) }',
    [1, 2],
  ],
])('%s', async (_rule, documents, query, expected) => {
  expect(await found(documents, query)).toEqual(expected);
});

/** Functions take plain JSON, which has neither NaN nor Infinity. */
function found(documents: object[], query: string): Promise<number[]> {
  const writable = documents.map((document) =>
    Object.fromEntries(
      Object.entries(document).map(([name, value]) => [
        name,
        typeof value === 'number' && !Number.isFinite(value) ? double(String(value)) : value,
      ]),
    ),
  );
  return matching.found(writable, query);
}

it('sorts numbers of all types by value, NaN first', async () => {
  const values = [
    long(BEYOND),
    decimal('0.5'),
    double('9007199254740992'),
    decimal('-Infinity'),
    1e21,
    decimal('NaN'),
    -1,
    decimal('9007199254740993.5'),
    decimal('1E+400'),
    decimal('-1.5'),
    long('9007199254740995'),
  ];
  const order = await matching.cloud.run(
    `await db.collection('numbers').add({ data: argument.map((a, place) => ({ _id: 's' + place, sorted: true, a })) });
     const { data } = await db.collection('numbers').where({ sorted: true }).orderBy('a', 'asc').get();
     return data.map((one) => Number(one._id.slice(1)))`,
    values,
  );
  expect(order).toEqual([5, 3, 9, 6, 1, 2, 0, 7, 10, 4, 8]);
});

/** The SDK hands a decimal out as its bytes, and every other number as a JavaScript number. */
type Change = [rule: string, from: unknown, change: string, to: unknown];

it.each<Change>([
  ['inc is exact beyond 2^53', long(BEYOND), '_.inc(1)', long('9007199254740994')],
  ['inc passes 2^53 exactly', 9007199254740991, '_.inc(2)', long(BEYOND)],
  ['inc takes a whole number of 64 bits', 1, `_.inc({ $numberLong: '${BEYOND}' })`, long('9007199254740994')],
  ['inc comes back below 2^53', long(BEYOND), '_.inc(-3)', 9007199254740990],
  ['mul is exact beyond 2^53', 3037000499, '_.mul(3037000499)', long('9223372030926249001')],
  ['mul by zero is zero', -5, '_.mul(0)', 0],
  ['a double makes it a double', long(BEYOND), '_.inc(0.5)', double('9007199254740992')],
  [
    'inc by a decimal gives a decimal',
    0.1,
    `_.inc({ $numberDecimal: '0.20' })`,
    decimal('0.300000000000000'),
  ],
  ['inc of decimals has no rounding', decimal('0.1'), `_.inc({ $numberDecimal: '0.2' })`, decimal('0.3')],
  ['mul of decimals has no rounding', decimal('1.10'), `_.mul({ $numberDecimal: '1.1' })`, decimal('1.210')],
  [
    'decimals round to 34 digits, halves to even',
    decimal('1000000000000000000000000000000000'),
    `_.inc({ $numberDecimal: '0.5' })`,
    decimal('1000000000000000000000000000000000'),
  ],
  ['decimals grow into exponents', decimal('9E+6144'), '_.mul(10)', decimal('Infinity')],
  ['bit works beyond 2^53', long(BEYOND), '_.bit({ and: 3 })', 1],
  [
    'bit takes a whole number of 64 bits',
    1,
    `_.bit({ or: { $numberLong: '4611686018427387904' } })`,
    long('4611686018427387905'),
  ],
  ['bit works on negative numbers', -1, '_.bit({ xor: 1 })', -2],
  ['min compares exactly', long(BEYOND), '_.min(9007199254740992)', 9007199254740992],
  ['max compares a decimal with a number', 9, `_.max({ $numberDecimal: '10' })`, decimal('10')],
])('%s', async (_rule, from, change, to) => {
  count += 1;
  const isTurned = await matching.cloud.run(
    `const numbers = db.collection('numbers');
     const { _id, from, to } = argument;
     await numbers.add({ data: { _id, n: from } });
     await numbers.doc(_id).update({ data: { n: ${change} } });
     const stored = (await numbers.doc(_id).get()).data.n;
     const isEqual = (await numbers.where({ _id, n: _.eq(to) }).count()).total === 1;
     return [isEqual, stored.bytes ? String(new (require('bson').Decimal128)(Buffer.from(stored.bytes))) : typeof stored]`,
    { _id: `n${count}`, from, to },
  );
  const isDecimal = typeof to === 'object' && to !== null && '$numberDecimal' in to;
  expect(isTurned).toEqual([true, isDecimal ? (to as { $numberDecimal: string }).$numberDecimal : 'number']);
});

it.each([
  ['inc beyond 64 bits', long('9223372036854775807'), '_.inc(1)'],
  ['mul beyond 64 bits', long('9223372036854775807'), '_.mul(2)'],
  ['bit on a decimal', decimal('1'), '_.bit({ or: 1 })'],
  ['bit on a fraction', 1.5, '_.bit({ or: 1 })'],
])('refuses %s and changes nothing', async (_rule, from, change) => {
  count += 1;
  const script = `return db.collection('numbers').doc(argument).update({ data: { n: ${change} } })`;
  await matching.cloud.run(
    `await db.collection('numbers').add({ data: { _id: argument._id, n: argument.from } })`,
    { _id: `n${count}`, from },
  );
  expect((await matching.cloud.refusal(script, `n${count}`)).errCode).toBe(-502001);
  expect(
    await matching.cloud.run(
      `return (await db.collection('numbers').where({ _id: argument._id, n: _.eq(argument.from) }).count()).total`,
      { _id: `n${count}`, from },
    ),
  ).toBe(1);
});

it.each([
  ['a decimal that is none', decimal('1,5')],
  ['a decimal of 35 digits', decimal('1'.repeat(35))],
  ['a whole number that is none', long('1.5')],
  ['a date that is none', { $date: 'soon' }],
])('refuses to store %s', async (_rule, value) => {
  const error = await matching.cloud.refusal(
    `return db.collection('numbers').add({ data: { n: argument } })`,
    value,
  );
  expect(error.errCode).toBe(-501007);
});

it('takes a whole number of 64 bits or a decimal for an _id, equal to the number of the same value', async () => {
  const script = `
    const numbers = db.collection('numbers');
    const added = await numbers.add({ data: { _id: { $numberDecimal: '7.0' }, kind: 'decimal' } });
    await numbers.add({ data: { _id: { $numberLong: '${BEYOND}' }, kind: 'long' } });
    return [added._id, (await numbers.doc(7).get()).data.kind]`;
  expect(await matching.cloud.run(script)).toEqual([decimal('7.0'), 'decimal']);

  const twice = await matching.cloud.refusal(`return db.collection('numbers').add({ data: { _id: 7 } })`);
  expect(twice.errMsg).toContain('E11000');
});

it('adds up whole numbers of 64 bits in an aggregation', async () => {
  const script = `
    await db.collection('numbers').add({ data: [{ sum: 1, n: 2 ** 60 }, { sum: 1, n: 2 ** 60 }, { sum: 1, n: 1 }] });
    const { list } = await db.collection('numbers').aggregate().match({ sum: 1 }).group({ _id: null, n: $.sum('$n') }).end();
    return list[0].n`;
  expect(await matching.cloud.run(script)).toBe(2 ** 61);
});

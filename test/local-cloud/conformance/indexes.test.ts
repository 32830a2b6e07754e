import fc from 'fast-check';
import { startSdkCloud, type SdkCloud } from '../support/sdkCloud';

const INDEXES = [
  { name: 'a', keys: [['a', 1]] },
  {
    name: 'a_b',
    keys: [
      ['a', 1],
      ['b', -1],
      ['_id', 1],
    ],
  },
  {
    name: 'b',
    keys: [
      ['b', -1],
      ['_id', -1],
    ],
  },
  {
    name: 'deep',
    keys: [
      ['c.d', 1],
      ['_id', 1],
    ],
  },
  {
    name: 'pair',
    keys: [
      ['c.e', 1],
      ['c.d', -1],
    ],
  },
];

let cloud: SdkCloud;

beforeAll(async () => {
  cloud = await startSdkCloud({
    indexes: {
      scanned: [],
      indexed: INDEXES,
      flat: INDEXES,
      flatScanned: [],
      users: [{ name: 'phone', keys: [['phone', 1]], unique: true }],
      members: [{ name: 'tags', keys: [['tags', 1]], unique: true }],
      crowd: [{ name: 'town', keys: [['town', 1]] }],
      lines: [{ name: 'part', keys: [['parts.kind', 1], ['parts.size', 1]], unique: true }], // prettier-ignore
      seats: [{ name: 'seat', keys: [['row', 1], ['seat', 1]], unique: true }], // prettier-ignore
    },
  });
});
afterAll(() => cloud.close());

/** Few values, so that documents and conditions often meet. */
const number = fc.integer({ min: -1, max: 3 });
const scalar = fc.oneof(
  { weight: 3, arbitrary: number },
  { weight: 2, arbitrary: fc.constantFrom(null, true, 0.5, 1e21, '', 'a', 'ab', '甲') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      { $numberDecimal: '0.5' },
      { $numberDecimal: '1.0' },
      { $numberDecimal: '1E-400' },
      { $numberDecimal: '-Infinity' },
      { $numberLong: '9007199254740993' },
      { $numberDouble: '9007199254740992' },
      { $numberDecimal: '9007199254740993' },
      { $numberDouble: 'NaN' },
      { $numberDouble: '-0.0' },
      { $numberDouble: 'Infinity' },
      { $oid: '0123456789abcdef01234567' },
      { $regularExpression: { pattern: '^a', options: '' } },
    ),
  },
);
const comparable = scalar.filter((value) => !JSON.stringify(value).includes('$regularExpression'));
const list = fc.array(scalar, { maxLength: 3 });
const anyField = fc.oneof({ weight: 4, arbitrary: scalar }, { weight: 1, arbitrary: list });
const deepField = fc.oneof(
  fc.record({ d: anyField, e: scalar }, { requiredKeys: [] }),
  fc.array(fc.record({ d: scalar, e: scalar }, { requiredKeys: [] }), { maxLength: 2 }),
  scalar,
);
/** An index over two fields takes only one array. */
const document = fc
  .record({ a: anyField, b: anyField, c: deepField }, { requiredKeys: [] })
  .filter(({ a, b }) => !(Array.isArray(a) && Array.isArray(b)));
const flatDocument = fc.record(
  { a: scalar, b: scalar, c: fc.record({ d: scalar, e: scalar }) },
  { requiredKeys: [] },
);

const condition = fc.oneof(
  scalar,
  scalar.map((value) => ({ $eq: value })),
  fc.array(scalar, { maxLength: 3 }).map((values) => ({ $in: values })),
  fc
    .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$ne'), comparable)
    .map(([operator, value]) => ({ [operator]: value })),
  fc
    .tuple(fc.constantFrom('$gt', '$gte'), number, fc.constantFrom('$lt', '$lte'), number)
    .map(([from, low, to, high]) => ({ [from]: low, [to]: high })),
  fc.boolean().map((isThere) => ({ $exists: isThere })),
  fc
    .constantFrom('^a', '^ab', '^', '^a?b', '^甲', 'b', '^a|b', '^\\.')
    .map((pattern) => ({ $regularExpression: { pattern, options: '' } })),
);
const path = fc.constantFrom('a', 'b', 'c.d', 'c.e');
const plainFilter = fc
  .uniqueArray(fc.tuple(path, condition), { maxLength: 2, selector: ([name]) => name })
  .map((conditions) => Object.fromEntries(conditions));
const anyOf = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: plainFilter },
      { weight: 1, arbitrary: fc.tuple(plainFilter, plainFilter).map((parts) => ({ $or: parts })) },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((branches) => ({ $or: branches }));
const filter = fc.oneof(
  plainFilter,
  anyOf,
  fc.tuple(plainFilter, anyOf).map((parts) => ({ $and: parts })),
  fc.tuple(plainFilter, anyOf).map(([plain, some]) => ({ ...plain, ...some })),
);
const order = fc.uniqueArray(fc.tuple(path, fc.constantFrom('asc', 'desc')), {
  maxLength: 2,
  selector: ([name]) => name,
});
const query = fc.record({
  filter,
  order,
  skip: fc.integer({ min: 0, max: 3 }),
  limit: fc.integer({ min: 1, max: 40 }),
});

/** Stores the documents in both collections and asks both the same questions. */
const COMPARE = `
  const { names, documents, queries } = argument;
  for (const name of names) {
    await db.collection(name).where({ _id: _.exists(true) }).remove();
    await db.collection(name).add({ data: documents.map((document, n) => ({ ...document, _id: 'd' + String(n).padStart(2, '0') })) });
    await db.collection(name).where({ a: 1 }).update({ data: { b: 'moved' } });
  }
  const answers = [];
  for (const { filter, order, skip, limit } of queries) {
    const both = [];
    for (const name of names) {
      let query = db.collection(name);
      if (Object.keys(filter).length > 0) query = query.where(filter);
      for (const [path, direction] of [...order, ['_id', 'asc']]) query = query.orderBy(path, direction);
      both.push((await query.skip(skip).limit(limit).get()).data.map((one) => one._id).join());
    }
    answers.push(both);
  }
  return answers;`;

it.each([
  ['plain values', ['flatScanned', 'flat'], flatDocument],
  ['lists and lists of objects', ['scanned', 'indexed'], document],
])(
  'gives the same answer with an index as without: %s',
  async (_name, names, shape) => {
    const documents = fc.array(shape as fc.Arbitrary<object>, { minLength: 5, maxLength: 30 });
    const queries = fc.array(query, { minLength: 25, maxLength: 25 });

    await fc.assert(
      fc.asyncProperty(documents, queries, async (stored, asked) => {
        const answers = await cloud.run<[string, string][]>(COMPARE, {
          names,
          documents: stored,
          queries: asked,
        });
        for (const [scanned, indexed] of answers) expect(indexed).toBe(scanned);
      }),
      { numRuns: 30 },
    );
  },
  120_000,
);

describe('a unique index', () => {
  it('refuses a second document with the same key, when added or changed', async () => {
    await cloud.run(
      `return db.collection('users').add({ data: [{ _id: 'a', phone: '1' }, { _id: 'b', phone: '2' }] })`,
    );

    const added = await cloud.refusal(`return db.collection('users').add({ data: { phone: '1' } })`);
    const changed = await cloud.refusal(
      `return db.collection('users').doc('b').update({ data: { phone: '1' } })`,
    );
    const replaced = await cloud.refusal(
      `return db.collection('users').doc('b').set({ data: { phone: '1' } })`,
    );

    for (const error of [added, changed, replaced]) {
      expect(error.errCode).toBe(-502001);
      expect(error.errMsg).toContain('E11000 duplicate key error collection: users index: phone');
    }
    expect(await cloud.run(`return (await db.collection('users').doc('b').get()).data.phone`)).toBe('2');
  });

  it('frees a key when its document goes or changes', async () => {
    const script = `
      const users = db.collection('users');
      await users.add({ data: { _id: 'c', phone: '3' } });
      await users.doc('c').update({ data: { phone: '4' } });
      await users.add({ data: { _id: 'd', phone: '3' } });
      await users.doc('d').remove();
      await users.add({ data: { _id: 'e', phone: '3' } });
      return (await users.where({ phone: '3' }).get()).data.map((one) => one._id)`;

    expect(await cloud.run(script)).toEqual(['e']);
  });

  it('counts a missing field as a key of its own', async () => {
    await cloud.run(`return db.collection('users').add({ data: { name: 'first without' } })`);

    expect(
      (await cloud.refusal(`return db.collection('users').add({ data: { name: 'second' } })`)).errMsg,
    ).toContain('E11000');
  });

  it('holds for each element of a list, but not within one document', async () => {
    await cloud.run(`return db.collection('members').add({ data: { tags: ['x', 'x', 'y'] } })`);

    expect(
      (await cloud.refusal(`return db.collection('members').add({ data: { tags: ['y'] } })`)).errMsg,
    ).toContain('E11000');
  });

  it('takes each pair of an element and another field, and refuses two arrays side by side', async () => {
    const script = `
      const refusal = async (data) => {
        try { await db.collection('seats').add({ data }); return null; } catch (error) { return [error.errCode, error.errMsg]; }
      };
      return [
        await refusal({ row: [1, 2], seat: 5 }), await refusal({ row: 2, seat: 5 }), await refusal({ row: 2 }),
        await refusal({ row: [2, 9] }), await refusal({ row: [], seat: 5 }), await refusal({ seat: 5 }), await refusal({ row: [[1]], seat: 5 }),
        await refusal({ row: [7], seat: [7] }), (await db.collection('seats').count()).total]`;
    const answers = await cloud.run<([number, string] | null)[]>(script);
    const duplicate = [-502001, expect.stringContaining('E11000') as string];

    expect(answers).toEqual([
      null,
      duplicate,
      null,
      duplicate,
      null,
      null,
      null,
      [-502001, expect.stringContaining('cannot index parallel arrays [row] [seat]')],
      5,
    ]);
  });

  it('takes the fields of each element of an array of objects together', async () => {
    const script = `
      const refusal = async (data) => {
        try { await db.collection('lines').add({ data }); return null; } catch (error) { return error.errCode; }
      };
      const lines = { parts: [{ kind: 1, size: 2 }, { kind: 3, size: 4 }] };
      return [
        await refusal(lines), await refusal({ parts: [{ kind: 1, size: 4 }] }), await refusal({ parts: [{ kind: 3, size: 4 }] }),
        (await db.collection('lines').where({ 'parts.kind': 1, 'parts.size': 4 }).count()).total]`;

    expect(await cloud.run(script)).toEqual([null, null, -502001, 2]);
  });

  it('takes a long list, whose elements may repeat', async () => {
    const script = `
      await db.collection('members').add({ data: { _id: 'long', tags: Array.from({ length: 6000 }, (_, n) => 'long' + (n % 3000)) } });
      return (await db.collection('members').where({ tags: 'long2999' }).get()).data.map((one) => one._id)`;

    expect(await cloud.run(script)).toEqual(['long']);
  });

  it('lets one of many parallel claims of a key through', async () => {
    const claim = `return db.collection('users').add({ data: { phone: 'claimed' } })`;
    const claims = await Promise.allSettled(Array.from({ length: 12 }, () => cloud.run(claim)));

    expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

const CROWD = `
  const crowd = db.collection('crowd');
  await crowd.add({ data: Array.from({ length: 600 }, (_, n) => ({ n, town: n % 3 ? 'a' : 'b', age: n % 50 })) });`;

it('warns once of a query that examines many documents for few, and names the index it lacks', async () => {
  const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await cloud.run(`${CROWD}
      await crowd.where({ town: 'b' }).get();
      await crowd.where({ age: 7, n: _.gt(0) }).orderBy('n', 'desc').get();
      await crowd.where({ age: 8, n: _.gt(1) }).orderBy('n', 'desc').get();`);

    const warnings = written.mock.calls
      .map(([text]) => String(text))
      .filter((text) => text.includes('slow query'));
    const wanted = '{"name":"age_n","keys":[["age",1],["n",-1]],"unique":false}';
    expect(warnings).toEqual([expect.stringContaining(`missing index ${wanted}`)]);
    expect(warnings[0]).toContain(
      'crowd [age = ?, n $gt ?, sort n desc]: 600 documents examined for 12 (scan)',
    );
  } finally {
    written.mockRestore();
  }
});

describe('served by index, in the order of a scan:', () => {
  const WRITE = `await db.collection('crowd').add({ data: Array.from({ length: 600 }, (_, n) =>
    ({ _id: 'c' + n, n, code: 'c-' + String(n).padStart(3, '0'), town: n % 3 ? 'a' : 'b', age: n % 50 })) });`;
  let strict: SdkCloud;
  let loose: SdkCloud;
  beforeAll(async () => {
    const indexes = [
      { name: 'n', keys: [['n', 1]] },
      { name: 'code', keys: [['code', 1]] },
      { name: 'town_n', keys: [['town', 1], ['n', -1], ['_id', -1]] }, // prettier-ignore
    ];
    strict = await startSdkCloud({ indexes: { crowd: indexes }, strict: true });
    await strict.run(WRITE);
    loose = await startSdkCloud({ indexes: { crowd: [] } });
    await loose.run(WRITE);
  });
  afterAll(() => Promise.all([strict.close(), loose.close()]));

  it.each([
    ['_.or where each branch has an index', `_.or([{ town: 'b', n: _.lt(30) }, { n: 599 }])`, ''],
    ['_.or of values of an indexed field', `{ n: _.lt(3).or(_.gt(597)) }`, ''],
    ['_.or beside another condition', `_.and([{ age: _.gt(3) }, _.or([{ n: 5 }, { n: 6 }])])`, ''],
    ['_.or within _.or', `_.or([{ n: 1 }, _.or([{ n: 2 }, { town: 'c' }])])`, ''],
    ['_.in on an indexed field', `{ n: _.in([1, 2, 3, 700]) }`, ''],
    ['a pattern that says how a text begins', `{ code: /^c-01/ }`, `.orderBy('code', 'desc')`],
    ['such a pattern beside others', `{ code: /^c-0[1-3]/, n: _.gte(0), town: _.exists(true) }`, ''],
    ['_.in with an order', `{ town: _.in(['a', 'b']), age: 7 }`, `.orderBy('n', 'desc').limit(3)`],
    ['_.or with an order', `_.or([{ town: 'a' }, { town: 'b' }])`, `.orderBy('n', 'asc').skip(1).limit(3)`],
    [
      'the next page after a place in the order',
      `_.and([{ town: 'a' }, _.or([{ n: _.lt(30) }, { n: 30, _id: _.lt('x') }])])`,
      `.orderBy('n', 'desc').orderBy('_id', 'desc').limit(3)`,
    ],
  ])('%s', async (_name, condition, order) => {
    const script = `return (await db.collection('crowd').where(${condition})${order}.get()).data.map((one) => one._id)`;
    const [served, scanned] = await Promise.all([strict.run<string[]>(script), loose.run<string[]>(script)]);

    expect(served.length).toBeGreaterThan(0);
    if (order === '') expect([...served].sort()).toEqual([...scanned].sort());
    else expect(served).toEqual(scanned);
  });

  it('an _.or with a branch that no index serves is refused, and the index for that branch is named', async () => {
    const error = await strict.refusal(
      `return db.collection('crowd').where(_.or([{ n: 5 }, { age: 7, town: 'b' }, { size: 1 }])).get()`,
    );
    expect(error.errMsg).toContain(
      'crowd [or(n = ? | age = ?, town = ? | size = ?)]: 600 documents examined',
    );
    expect(error.errMsg).toContain('missing index {"name":"size","keys":[["size",1]],"unique":false}');
  });
});

it('refuses such a query when strict, also to count, change, remove or aggregate, and serves the indexed', async () => {
  const strict = await startSdkCloud({
    indexes: { crowd: [{ name: 'town', keys: [['town', 1]] }] },
    strict: true,
  });
  try {
    await strict.run(CROWD);
    for (const script of [
      `return db.collection('crowd').where({ age: 7 }).get()`,
      `return db.collection('crowd').where({ age: 7 }).count()`,
      `return db.collection('crowd').where({ age: 7 }).update({ data: { x: 1 } })`,
      `return db.collection('crowd').where({ age: 7 }).remove()`,
      `return db.collection('crowd').aggregate().match({ age: 7 }).end()`,
    ])
      expect((await strict.refusal(script)).errMsg).toContain('slow query refused');
    expect(await strict.run(`return (await db.collection('crowd').where({ town: 'b' }).count()).total`)).toBe(
      200,
    );
    expect(
      await strict.run(`return (await db.collection('crowd').where({ age: 7 }).limit(1).get()).data.length`),
    ).toBe(1);
  } finally {
    await strict.close();
  }
});

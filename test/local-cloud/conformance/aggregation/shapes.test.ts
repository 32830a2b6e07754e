import { startPipelines, type PipelineCase, type RefusalCase } from '../../support/pipelines';

const { piped, refused } = startPipelines();
const rows = [{ a: { b: 1, c: 2 }, list: [{ x: 1, y: 1 }, 7, { x: 2 }], n: 5 }];

const cases: PipelineCase[] = [
  [
    'project keeps a part of _id',
    [{ _id: { a: 1, b: 2 }, c: 3 }],
    `.project({ '_id.a': 1 })`,
    [{ _id: { a: 1 } }],
  ],
  [
    'project leaves out a part of _id',
    [{ _id: { a: 1, b: 2 }, c: 3 }],
    `.project({ _id: { a: 0 } })`,
    [{ _id: { b: 2 }, c: 3 }],
  ],
  [
    'addFields merges into objects',
    [{ a: { b: 1 } }],
    `.addFields({ a: { c: 2 } })`,
    [{ _id: 1, a: { b: 1, c: 2 } }],
  ],
  [
    'addFields takes a dotted path',
    [{ a: { b: 1 } }],
    `.addFields({ 'a.d': '$a.b' })`,
    [{ _id: 1, a: { b: 1, d: 1 } }],
  ],
  [
    'addFields writes into each element, in place of what is no object',
    [{ l: [{ x: 1 }, 5, [{ x: 2 }], null] }],
    `.addFields({ 'l.n': '$_id' })`,
    [{ _id: 1, l: [{ x: 1, n: 1 }, { n: 1 }, [{ x: 2, n: 1 }], { n: 1 }] }],
  ],
  [
    'addFields makes objects on the way',
    [{ a: 5 }],
    `.addFields({ 'a.b': 1, 'c.d.e': 2 })`,
    [{ _id: 1, a: { b: 1 }, c: { d: { e: 2 } } }],
  ],
  [
    'addFields takes numbers and booleans literally',
    [{}],
    `.addFields({ n: 1, f: false })`,
    [{ _id: 1, n: 1, f: false }],
  ],
  [
    'addFields reads the document as it was',
    [{ a: 1, b: 2 }],
    `.addFields({ a: '$b', b: '$a' })`,
    [{ _id: 1, a: 2, b: 1 }],
  ],
  [
    'addFields of a missing value takes the field away',
    [{ a: 1 }],
    `.addFields({ a: '$nowhere' })`,
    [{ _id: 1 }],
  ],
  [
    'addFields removes by $$REMOVE',
    [{ a: 1, b: 1 }],
    `.addFields({ a: $.cond(['$b', '$$REMOVE', 1]) })`,
    [{ _id: 1, b: 1 }],
  ],
  [
    'addFields replaces a list as a whole',
    [{ l: [1, 2] }],
    `.addFields({ l: ['$_id', '$nowhere'] })`,
    [{ _id: 1, l: [1, null] }],
  ],
  ['project keeps fields and _id', rows, `.project({ n: 1 })`, [{ _id: 1, n: 5 }]],
  ['project keeps with true and any number but 0', rows, `.project({ n: true, _id: 2 })`, [{ _id: 1, n: 5 }]],
  ['project leaves out _id', rows, `.project({ n: 1, _id: 0 })`, [{ n: 5 }]],
  ['project leaves out', rows, `.project({ a: 0, list: 0 })`, [{ _id: 1, n: 5 }]],
  ['project leaves out _id alone', [{ a: 1 }], `.project({ _id: false })`, [{ a: 1 }]],
  ['project keeps _id alone', [{ a: 1 }], `.project({ _id: 1 })`, [{ _id: 1 }]],
  [
    'project keeps _id among what it leaves out',
    [{ a: 1, b: 2 }],
    `.project({ _id: 1, a: 0 })`,
    [{ _id: 1, b: 2 }],
  ],
  ['project keeps inner fields', rows, `.project({ 'a.b': 1 })`, [{ _id: 1, a: { b: 1 } }]],
  ['project keeps inner fields of nested form', rows, `.project({ a: { b: 1 } })`, [{ _id: 1, a: { b: 1 } }]],
  ['project drops inner fields', rows, `.project({ a: { b: 0 }, list: 0 })`, [{ _id: 1, a: { c: 2 }, n: 5 }]],
  [
    'project keeps through arrays, without scalars',
    rows,
    `.project({ 'list.x': 1 })`,
    [{ _id: 1, list: [{ x: 1 }, { x: 2 }] }],
  ],
  [
    'project drops through arrays, scalars stay',
    rows,
    `.project({ 'list.x': 0, a: 0 })`,
    [{ _id: 1, list: [{ y: 1 }, 7, {}], n: 5 }],
  ],
  [
    'project drops a scalar where an object was asked for',
    [{ a: 5 }],
    `.project({ 'a.b': 1 })`,
    [{ _id: 1 }],
  ],
  [
    'project computes',
    rows,
    `.project({ _id: 0, sum: $.add(['$a.b', '$a.c']), text: 'plain', all: ['$n'] })`,
    [{ sum: 3, text: 'plain', all: [5] }],
  ],
  [
    'project computes inside objects',
    rows,
    `.project({ _id: 0, 'a.d': '$n', a: { b: 1 } })`,
    [{ a: { b: 1, d: 5 } }],
  ],
  [
    'project computes in each element',
    rows,
    `.project({ _id: 0, 'list.n': '$n', 'list.x': 1 })`,
    [
      {
        list: [
          { x: 1, n: 5 },
          { x: 2, n: 5 },
        ],
      },
    ],
  ],
  [
    'project leaves out what is computed as missing',
    rows,
    `.project({ _id: 0, z: '$nowhere', n: 1 })`,
    [{ n: 5 }],
  ],
  ['project computes _id', rows, `.project({ _id: '$n' })`, [{ _id: 5 }]],
  ['project excludes _id and computes', rows, `.project({ _id: 0, k: '$n' })`, [{ k: 5 }]],
  ['project takes $literal for numbers', rows, `.project({ _id: 0, one: $.literal(1) })`, [{ one: 1 }]],
  [
    'project slices as an expression',
    [{ l: [1, 2, 3] }],
    `.project({ l: $.slice(['$l', 2]) })`,
    [{ _id: 1, l: [1, 2] }],
  ],
  [
    'replaceRoot computes',
    [{ a: 1 }],
    `.replaceRoot({ newRoot: $.mergeObjects([{ d: 0 }, '$$ROOT']) })`,
    [{ d: 0, _id: 1, a: 1 }],
  ],
  [
    'replaceRoot makes a document',
    [{ a: 1 }],
    `.replaceRoot({ newRoot: { k: '$a', l: '$nowhere' } })`,
    [{ k: 1 }],
  ],
  [
    'unwind numbers the elements',
    [{ l: ['a', 'b'] }],
    `.unwind({ path: '$l', includeArrayIndex: 'i' })`,
    [
      { _id: 1, l: 'a', i: 0 },
      { _id: 1, l: 'b', i: 1 },
    ],
  ],
  [
    'unwind keeps null, missing and empty when asked, and numbers them null',
    [{ l: null }, {}, { l: [] }, { l: 5 }, { l: [null] }],
    `.unwind({ path: '$l', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true })`,
    [
      { _id: 1, l: null, i: null },
      { _id: 2, i: null },
      { _id: 3, i: null },
      { _id: 4, l: 5, i: null },
      { _id: 5, l: null, i: 0 },
    ],
  ],
  [
    'unwind drops null, missing and empty',
    [{ l: null }, {}, { l: [] }, { l: 5 }],
    `.unwind('$l')`,
    [{ _id: 4, l: 5 }],
  ],
  [
    'unwind reaches inner arrays',
    [{ a: { l: [1, 2], k: 0 } }],
    `.unwind('$a.l')`,
    [
      { _id: 1, a: { l: 1, k: 0 } },
      { _id: 1, a: { l: 2, k: 0 } },
    ],
  ],
  ['unwind does not go through arrays', [{ a: [{ l: [1] }] }], `.unwind('$a.l')`, []],
  [
    'unwind takes an inner empty array away',
    [{ a: { l: [], k: 1 } }],
    `.unwind({ path: '$a.l', preserveNullAndEmptyArrays: true })`,
    [{ _id: 1, a: { k: 1 } }],
  ],
  ['unwind leaves inner arrays whole', [{ l: [[1, 2]] }], `.unwind('$l')`, [{ _id: 1, l: [1, 2] }]],
];
it.each(cases)('%s', async (_rule, documents, pipeline, result) => {
  expect(await piped(documents, pipeline)).toEqual(result);
});

it('keeps the order of fields: of the document first, then what is new', async () => {
  const shown = (await piped([{ b: 1, a: 2 }], `.project({ z: '$a', a: 1, b: 1 })`)) as object[];
  expect(Object.keys(shown[0] ?? {})).toEqual(['_id', 'b', 'a', 'z']);
});

const refusals: RefusalCase[] = [
  ['an empty projection', `.project({})`, 'at least one field'],
  ['an empty addFields', `.addFields({})`, 'at least one field'],
  ['keeping with leaving out', `.project({ a: 1, b: 0 })`, 'mix'],
  ['computing with leaving out', `.project({ a: '$b', b: 0 })`, 'mix'],
  ['an empty inner projection', `.project({ a: {} })`, 'empty'],
  ['a path within another', `.project({ a: 1, 'a.b': 1 })`, 'Path collision at a.b'],
  ['the same path twice', `.addFields({ a: { b: 1 }, 'a.b': 2 })`, 'Path collision at a.b'],
  ['a name that is an operator', `.project({ 'a.$b': 1 })`, "may not start with '$'"],
  ['an empty name', `.addFields({ 'a..b': 1 })`, 'empty'],
  [
    'a root that is no object',
    `.replaceRoot({ newRoot: '$a' })`,
    "'newRoot' expression must evaluate to an object",
  ],
  ['a missing root', `.replaceRoot({ newRoot: '$nowhere' })`, "Type of resulting value: 'missing'"],
  ['no root', `.replaceRoot({})`, 'newRoot'],
  ['a path without $', `.unwind('a')`, "prefixed with a '$'"],
  ['an unknown option of unwind', `.unwind({ path: '$a', keep: true })`, 'unrecognized option to $unwind'],
  ['an index name with $', `.unwind({ path: '$a', includeArrayIndex: '$i' })`, "must not start with '$'"],
  ['an unknown operator', `.project({ b: { $wrong: '$a' } })`, "Unrecognized expression '$wrong'"],
];
it.each(refusals)('refuses %s', async (_rule, pipeline, words) => {
  expect(await refused([{ a: 1, b: 2 }], pipeline)).toContain(words);
});

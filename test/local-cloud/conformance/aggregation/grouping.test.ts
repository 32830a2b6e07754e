import { startPipelines, type PipelineCase, type RefusalCase } from '../../support/pipelines';

const { piped, refused } = startPipelines();
/** Values of every kind, for accumulators that have to choose among them. */
const mixed = [{ v: 2 }, { v: null }, {}, { v: 'x' }, { v: 4 }, { v: [9] }];
const of = (accumulator: string): string =>
  `.group({ _id: null, r: $.${accumulator}('$v') }).project({ _id: 0 })`;

const accumulators: PipelineCase[] = [
  ['sum takes numbers only', mixed, of('sum'), [{ r: 6 }]],
  ['sum of none is 0', [{}, { v: 'x' }], of('sum'), [{ r: 0 }]],
  ['sum does not add up rounding', Array.from({ length: 10 }, () => ({ v: 0.1 })), of('sum'), [{ r: 1 }]],
  ['sum of a constant counts', mixed, `.group({ _id: null, r: $.sum(1) })`, [{ _id: null, r: 6 }]],
  ['avg takes numbers only', mixed, of('avg'), [{ r: 3 }]],
  ['avg of none is null', [{}, { v: 'x' }], of('avg'), [{ r: null }]],
  ['min leaves out null and missing', mixed, of('min'), [{ r: 2 }]],
  ['max compares over types', mixed, of('max'), [{ r: [9] }]],
  ['min of none is null', [{}, { v: null }], of('min'), [{ r: null }]],
  ['max of dates and numbers is the date', [{ v: 5 }, { v: true }], of('max'), [{ r: true }]],
  ['first takes null', [{ v: null }, { v: 1 }], of('first'), [{ r: null }]],
  ['first of a missing field is null', [{}, { v: 1 }], of('first'), [{ r: null }]],
  ['last of a missing field is null', [{ v: 1 }, {}], of('last'), [{ r: null }]],
  ['last', [{ v: 1 }, { v: 2 }], of('last'), [{ r: 2 }]],
  ['push leaves out missing, not null', mixed, of('push'), [{ r: [2, null, 'x', 4, [9]] }]],
  [
    'push makes objects',
    [{ v: 1 }, {}],
    `.group({ _id: null, r: $.push({ i: '$_id', v: '$v' }) })`,
    [{ _id: null, r: [{ i: 1, v: 1 }, { i: 2 }] }],
  ],
  [
    'addToSet takes each once, null too, not missing',
    [{ v: 1 }, { v: null }, {}, { v: null }, { v: 1 }, { v: '1' }],
    of('addToSet'),
    [{ r: [1, null, '1'] }],
  ],
  [
    'addToSet minds the order of fields',
    [{ v: { a: 1, b: 2 } }, { v: { b: 2, a: 1 } }, { v: { a: 1, b: 2 } }],
    of('addToSet'),
    [
      {
        r: [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      },
    ],
  ],
  ['stdDevPop takes numbers only', mixed, of('stdDevPop'), [{ r: 1 }]],
  ['stdDevPop of one is 0', [{ v: 5 }], of('stdDevPop'), [{ r: 0 }]],
  ['stdDevPop of none is null', [{}], of('stdDevPop'), [{ r: null }]],
  ['stdDevSamp', [{ v: 1 }, { v: 3 }], of('stdDevSamp'), [{ r: Math.SQRT2 }]],
  ['stdDevSamp of one is null', [{ v: 1 }], of('stdDevSamp'), [{ r: null }]],
  [
    'mergeObjects lets the later win',
    [{ v: { a: 1, b: 1 } }, { v: null }, {}, { v: { b: 2 } }],
    of('mergeObjects'),
    [{ r: { a: 1, b: 2 } }],
  ],
];

const groups: PipelineCase[] = [
  [
    'a compound key tells null from missing',
    [{ k: null }, {}, {}],
    `.group({ _id: { k: '$k' }, n: $.sum(1) }).sort({ n: 1 })`,
    [
      { _id: { k: null }, n: 1 },
      { _id: {}, n: 2 },
    ],
  ],
  ['1 and 1.0 are one key', [{ k: 1 }, { k: 1.0 }], `.group({ _id: '$k' })`, [{ _id: 1 }]],
  [
    'lists are told apart by their nesting',
    [{ k: [[1], [2]] }, { k: [[1, [2]]] }],
    `.group({ _id: '$k' }).count('n')`,
    [{ n: 2 }],
  ],
  [
    'a computed key',
    [{ d: 5 }, { d: 12 }, { d: 7 }],
    `.group({ _id: $.gte(['$d', 7]), n: $.sum(1) }).sort({ _id: 1 })`,
    [
      { _id: false, n: 1 },
      { _id: true, n: 2 },
    ],
  ],
  [
    'a list is one key',
    [{ k: [1, 2] }, { k: [1, 2] }],
    `.group({ _id: '$k', n: $.sum(1) })`,
    [{ _id: [1, 2], n: 2 }],
  ],
  ['no document, no group', [], `.group({ _id: null, n: $.sum(1) })`, []],
  [
    'months in Shanghai',
    [{ at: '2020-01-31T15:59:59Z' }, { at: '2020-01-31T16:00:00Z' }],
    `.group({ _id: $.dateToString({ date: $.dateFromString({ dateString: '$at' }), format: '%Y-%m', timezone: '+08:00' }) }).sort({ _id: 1 })`,
    [{ _id: '2020-01' }, { _id: '2020-02' }],
  ],
  ['count of all', [{}, {}], `.count('total')`, [{ total: 2 }]],
  [
    'sortByCount of a computed value',
    [{ n: 1 }, { n: 2 }, { n: 3 }],
    `.sortByCount($.mod(['$n', 2]))`,
    [
      { _id: 1, count: 2 },
      { _id: 0, count: 1 },
    ],
  ],
  [
    'sortByCount counts null and missing together',
    [{ a: null }, {}, { a: 1 }],
    `.sortByCount('$a')`,
    [
      { _id: null, count: 2 },
      { _id: 1, count: 1 },
    ],
  ],
  [
    'sort by several keys',
    [
      { a: 1, b: 1 },
      { a: 2, b: 2 },
      { a: 1, b: 2 },
    ],
    `.sort({ a: -1, b: 1 }).project({ _id: 1 })`,
    [{ _id: 2 }, { _id: 1 }, { _id: 3 }],
  ],
  [
    'sort by a list goes by its least or greatest element',
    [{ a: [5, 1] }, { a: 3 }, { a: [2, 9] }],
    `.sort({ a: 1 }).project({ _id: 1 })`,
    [{ _id: 1 }, { _id: 3 }, { _id: 2 }],
  ],
  [
    'sort, skip and limit',
    [{ n: 3 }, { n: 1 }, { n: 2 }],
    `.sort({ n: 1 }).skip(1).limit(1).project({ n: 1, _id: 0 })`,
    [{ n: 2 }],
  ],
  [
    'sort without match and limit',
    [{ n: 3 }, { n: 1 }, { n: 2 }],
    `.sort({ n: -1 }).limit(2).project({ n: 1, _id: 0 })`,
    [{ n: 3 }, { n: 2 }],
  ],
  ['skip beyond the end', [{}], `.skip(5)`, []],
  [
    'match with an expression',
    [
      { a: 1, b: 2 },
      { a: 2, b: 1 },
    ],
    `.match(_.expr($.gt(['$a', '$b']))).project({ _id: 1 })`,
    [{ _id: 2 }],
  ],
  [
    'match with an expression is strict about null',
    [{ a: null }, {}],
    `.match(_.expr($.eq(['$a', null]))).project({ _id: 1 })`,
    [{ _id: 1 }],
  ],
  [
    'match with an expression does not enter lists',
    [{ a: [1] }, { a: 1 }],
    `.match(_.expr($.eq(['$a', 1]))).project({ _id: 1 })`,
    [{ _id: 2 }],
  ],
];

const ages = [{ age: 0 }, { age: 10 }, { age: 20 }, { age: 30 }, { age: 'old' }, {}];
const buckets: PipelineCase[] = [
  [
    'bucket puts other types and missing into the default',
    ages,
    `.bucket({ groupBy: '$age', boundaries: [0, 15, 30], default: 'more' })`,
    [
      { _id: 0, count: 2 },
      { _id: 15, count: 1 },
      { _id: 'more', count: 3 },
    ],
  ],
  [
    'bucket sorts a default below first',
    ages.slice(0, 4),
    `.bucket({ groupBy: '$age', boundaries: [10, 20], default: -1 })`,
    [
      { _id: -1, count: 3 },
      { _id: 10, count: 1 },
    ],
  ],
  [
    'bucket leaves out empty buckets',
    ages.slice(0, 1),
    `.bucket({ groupBy: '$age', boundaries: [0, 5, 10, 15] })`,
    [{ _id: 0, count: 1 }],
  ],
  [
    'bucket by an expression, with output',
    ages.slice(0, 3),
    `.bucket({ groupBy: $.multiply(['$age', 2]), boundaries: [0, 30, 60], output: { ages: $.push('$age'), n: $.sum(1) } })`,
    [
      { _id: 0, ages: [0, 10], n: 2 },
      { _id: 30, ages: [20], n: 1 },
    ],
  ],
  [
    'bucket by text',
    [{ k: 'b' }, { k: 'm' }],
    `.bucket({ groupBy: '$k', boundaries: ['a', 'c', 'n'] })`,
    [
      { _id: 'a', count: 1 },
      { _id: 'c', count: 1 },
    ],
  ],
  [
    'bucketAuto keeps equal values together',
    [1, 1, 1, 2].map((v) => ({ v })),
    `.bucketAuto({ groupBy: '$v', buckets: 2 })`,
    [
      { _id: { min: 1, max: 2 }, count: 3 },
      { _id: { min: 2, max: 2 }, count: 1 },
    ],
  ],
  [
    'bucketAuto makes fewer buckets than asked when values are few',
    [{ v: 1 }, { v: 2 }],
    `.bucketAuto({ groupBy: '$v', buckets: 5 })`,
    [
      { _id: { min: 1, max: 2 }, count: 1 },
      { _id: { min: 2, max: 2 }, count: 1 },
    ],
  ],
  [
    'bucketAuto gives the rest to the last',
    [1, 2, 3, 4, 5].map((v) => ({ v })),
    `.bucketAuto({ groupBy: '$v', buckets: 2, output: { all: $.push('$v') } })`,
    [
      { _id: { min: 1, max: 4 }, all: [1, 2, 3] },
      { _id: { min: 4, max: 5 }, all: [4, 5] },
    ],
  ],
  [
    'bucketAuto puts null and missing first',
    [{ v: 1 }, {}, { v: null }],
    `.bucketAuto({ groupBy: '$v', buckets: 2 })`,
    [
      { _id: { min: null, max: 1 }, count: 2 },
      { _id: { min: 1, max: 1 }, count: 1 },
    ],
  ],
  ['bucketAuto of nothing', [], `.bucketAuto({ groupBy: '$v', buckets: 2 })`, []],
  [
    'bucketAuto with preferred numbers',
    [1, 7, 12, 20, 33].map((v) => ({ v })),
    `.bucketAuto({ groupBy: '$v', buckets: 2, granularity: 'R5' })`,
    [
      { _id: { min: 0.63, max: 16 }, count: 3 },
      { _id: { min: 16, max: 40 }, count: 2 },
    ],
  ],
  [
    'bucketAuto with powers of two',
    [1, 3, 5, 9].map((v) => ({ v })),
    `.bucketAuto({ groupBy: '$v', buckets: 2, granularity: 'POWERSOF2' })`,
    [
      { _id: { min: 0.5, max: 4 }, count: 2 },
      { _id: { min: 4, max: 16 }, count: 2 },
    ],
  ],
  [
    'bucketAuto with 1-2-5 from 0',
    [0, 0, 3, 4].map((v) => ({ v })),
    `.bucketAuto({ groupBy: '$v', buckets: 2, granularity: '1-2-5' })`,
    [
      { _id: { min: 0, max: 2 }, count: 2 },
      { _id: { min: 2, max: 5 }, count: 2 },
    ],
  ],
];
it.each([...accumulators, ...groups, ...buckets])('%s', async (_rule, documents, pipeline, result) => {
  expect(await piped(documents, pipeline)).toEqual(result);
});

it('samples different documents', async () => {
  const documents = Array.from({ length: 10 }, () => ({}));
  const found = (await piped(documents, `.sample({ size: 4 })`)) as { _id: number }[];
  expect(new Set(found.map(({ _id }) => _id)).size).toBe(4);
});

it('shares thousands of documents out among a thousand bounds', async () => {
  const documents = Array.from({ length: 1000 }, (_, v) => ({ v }));
  const pipeline = `.bucket({ groupBy: '$v', boundaries: Array.from({ length: 1001 }, (_, place) => place) }).match({ count: 1 }).count('n')`;
  expect(await piped(documents, pipeline)).toEqual([{ n: 1000 }]);
});

const refusals: RefusalCase[] = [
  ['a group without _id', `.group({ n: $.sum(1) })`, 'must include an _id'],
  [
    'a field that is no accumulator',
    `.group({ _id: null, n: 1 })`,
    "The field 'n' must be an accumulator object",
  ],
  ['an unknown accumulator', `.group({ _id: null, n: { $wrong: 1 } })`, "unknown group operator '$wrong'"],
  [
    'two accumulators in one field',
    `.group({ _id: null, n: { $sum: 1, $avg: 1 } })`,
    'must specify one accumulator',
  ],
  ['a dotted name', `.group({ _id: null, 'a.b': $.sum(1) })`, "cannot contain '.'"],
  [
    'merging what is no object',
    `.group({ _id: null, n: $.mergeObjects('$age') })`,
    '$mergeObjects requires object inputs',
  ],
  [
    'bounds of different types',
    `.bucket({ groupBy: '$age', boundaries: [0, 'a'], default: -1 })`,
    'same type',
  ],
  ['bounds that do not rise', `.bucket({ groupBy: '$age', boundaries: [1, 1], default: 2 })`, 'ascending'],
  ['a single bound', `.bucket({ groupBy: '$age', boundaries: [1], default: 2 })`, 'at least 2'],
  [
    'a default among the buckets',
    `.bucket({ groupBy: '$age', boundaries: [0, 10], default: 5 })`,
    "'default'",
  ],
  [
    'a value outside without default',
    `.bucket({ groupBy: '$age', boundaries: [0, 10] })`,
    'no default was specified',
  ],
  ['grouping by a constant', `.bucket({ groupBy: 'age', boundaries: [0, 10] })`, "'groupBy'"],
  ['no buckets', `.bucketAuto({ groupBy: '$age', buckets: 0 })`, 'buckets'],
  [
    'an unknown granularity',
    `.bucketAuto({ groupBy: '$age', buckets: 1, granularity: 'R7' })`,
    'Unknown rounding granularity',
  ],
  [
    'a negative value with granularity',
    `.addFields({ age: -1 }).bucketAuto({ groupBy: '$age', buckets: 1, granularity: 'R5' })`,
    'non-negative',
  ],
  ['a limit of 0', `.limit(0)`, '$limit'],
  ['a fraction of a document', `.limit(1.5)`, '$limit'],
  ['a negative skip', `.skip(-1)`, '$skip'],
  ['a sort without keys', `.sort({})`, 'at least one sort key'],
  ['a sort in no direction', `.sort({ a: 2 })`, 'must be 1'],
  ['a count without a name', `.count('')`, 'non-empty'],
  ['a count into a path', `.count('a.b')`, "cannot contain '.'"],
  ['a sample of nothing', `.sample({ size: 0 })`, '$sample'],
  ['a sortByCount of a constant', `.sortByCount('a')`, '$-prefixed path'],
];
it.each(refusals)('refuses %s', async (_rule, pipeline, words) => {
  expect(await refused([{ age: 50 }], pipeline)).toContain(words);
});

import { startMatching, type Matching } from '../support/matching';

let matching: Matching;
beforeAll(async () => {
  matching = await startMatching();
});
afterAll(() => matching.cloud.close());

const stored = (pattern: string, options = '') => ({ a: { $regularExpression: { pattern, options } } });
const texts = (...values: string[]) => values.map((a) => ({ a }));
const pattern = (regexp: string, options = '') =>
  `{ a: db.RegExp({ regexp: ${JSON.stringify(regexp)}, options: ${JSON.stringify(options)} }) }`;

it.each<[rule: string, documents: object[], query: string, found: number[]]>([
  [
    'a bare one is a pattern, and equals a stored one',
    [...texts('abc'), stored('b'), stored('b', 'i')],
    '{ a: /b/ }',
    [1, 2],
  ],
  [
    '_.eq finds only what is stored',
    [...texts('abc'), stored('b'), stored('b', 'i')],
    '{ a: _.eq(/b/i) }',
    [3],
  ],
  [
    '_.in takes patterns and values',
    [...texts('abc', 'xyz'), stored('b'), { a: 1 }],
    '{ a: _.in([/b/, 1]) }',
    [1, 3, 4],
  ],
  ['_.nin is its complement', [...texts('abc', 'xyz'), stored('b')], '{ a: _.nin([/b/]) }', [2]],
  ['_.all takes patterns', [{ a: ['abc', 'xyz'] }, { a: ['abc'] }], '{ a: _.all([/b/, /y/]) }', [1]],
  ['the order of options does not matter', [stored('b', 'mi')], '{ a: _.eq(/b/im) }', [1]],
  ['m: ^ and $ stand at every line', texts('x\nabc\ny', 'xabc'), pattern('^abc$', 'm'), [1]],
  ['without m they stand at the ends', texts('x\nabc', 'abc'), pattern('^abc$'), [2]],
  ['$ also stands before a last line feed', texts('abc\n', 'abc\n\n'), pattern('abc$'), [1]],
  ['s: a dot takes a line feed', texts('a\nc'), pattern('a.c', 's'), [1]],
  ['without s it does not, but every other character', texts('a\nc', 'a\rc'), pattern('a.c'), [2]],
  [
    'x: white space and comments mean nothing',
    texts('abc', 'a b c'),
    pattern('a b # the first\n c', 'x'),
    [1],
  ],
  [
    'x: but within brackets and behind a backslash',
    texts('a b', 'ab'),
    pattern('a [ ] b | a \\  c', 'x'),
    [1],
  ],
  ['several options together', texts('X\nABC', 'abd'), pattern('^ a . c $', 'imsx'), [1]],
  ['options may lead the pattern', texts('ABC'), pattern('(?i)abc'), [1]],
  ['a rare character is one character', texts('𠮷'), pattern('^.$'), [1]],
  ['escapes that JavaScript takes only without u', texts('a-b'), pattern('a\\-b'), [1]],
  ['named classes', texts('a1', 'a-'), pattern('^[[:alnum:]]+$'), [1]],
  ['the ends of the whole text', texts('x\nabc', 'abc'), pattern('\\Aabc\\z', 'm'), [2]],
  ['$regex with $options', texts('ABC'), `{ a: { $regex: 'b', $options: 'i' } }`, [1]],
])('%s', async (_rule, documents, query, expected) => {
  expect(await matching.found(documents, query)).toEqual(expected);
});

it.each([
  ['an option that does not exist', pattern('b', 'q')],
  ['a pattern that cannot be read', pattern('(')],
  ['options in two places', `{ a: { $regex: /b/i, $options: 'm' } }`],
  ['$options alone', `{ a: { $options: 'i' } }`],
  ['_.neq of an expression', '{ a: _.neq(/b/) }'],
  ['a comparison with an expression', '{ a: _.gt(/b/) }'],
  ['a condition under _.in', '{ a: _.in([{ $gt: 1 }]) }'],
])('refuses %s', async (_rule, query) => {
  expect(await matching.refused(query)).toBe(-502001);
});

it('keeps an expression with its options, x too', async () => {
  const back = await matching.cloud.run(
    `await db.createCollection('expressions');
     await db.collection('expressions').add({ data: { _id: 'e', a: db.RegExp({ regexp: 'a b', options: 'xi' }) } });
     const { a } = (await db.collection('expressions').doc('e').get()).data;
     return [a.pattern, a.options]`,
  );
  expect(back).toEqual(['a b', 'ix']);
});

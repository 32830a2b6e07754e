import { startSdkCloud, type SdkCloud, type SdkError } from './sdkCloud';

/** The document that expressions are tried on; `d` is noon in Shanghai on a Wednesday, the first day of 2020. */
const DOCUMENT = `{ _id: 1, zero: 0, one: 1, two: 2, half: 2.5, neg: -7, s: 'abc', empty: '', yes: true, no: false, nil: null,
  list: [3, 1, 2], none: [], o: { a: { b: 1 } }, rows: [{ x: 1 }, { x: 2 }, { y: 3 }, 4], d: new Date('2020-01-01T04:00:00.123Z'),
  han: '吉𠮷野家😀', pattern: /a/i, dup: [1, 2, 2, null], mixed: [1, '1', null, [1], { a: 1 }] }`;

/** Makes what JSON cannot carry readable. */
const ENCODE = `const encode = (v) => v instanceof Date ? { date: v.toISOString() } : v instanceof RegExp ? { regex: String(v) }
  : typeof v === 'number' && (!Number.isFinite(v) || Object.is(v, -0)) ? (Object.is(v, -0) ? '-0' : String(v))
  : Array.isArray(v) ? v.map(encode) : v && typeof v === 'object' ? Object.fromEntries(Object.entries(v).map(([k, f]) => [k, encode(f)])) : v;`;

export type ExpressionCase = [expression: string, value: unknown];

/** The value of an expression that is not there. */
export const MISSING = 'nothing at all';

/** That an expression is refused, with these words in the message. */
export function refusal(words: string): { refused: string } {
  return { refused: words };
}

/** A date as expectations write it. */
export function at(text: string): { date: string } {
  return { date: new Date(text).toISOString() };
}

type Outcome = { value?: unknown; error?: SdkError };

let cloud: SdkCloud | undefined;

/** One cloud for all the tables of a test file. */
function startOnce(): void {
  beforeAll(async () => {
    if (cloud) return;
    cloud = await startSdkCloud();
    await cloud.run(
      `await db.createCollection('samples'); await db.collection('samples').add({ data: ${DOCUMENT} })`,
    );
  });
}
afterAll(() => cloud?.close());

/** So few at once that a function stays far below its time limit. */
const AT_ONCE = 20;

/** Tests each expression as the value of a computed field, through the real SDK. */
export function describeExpressions(title: string, cases: readonly ExpressionCase[]): void {
  describe(title, () => {
    const outcomes: Outcome[] = [];
    startOnce();
    beforeAll(async () => {
      for (let start = 0; start < cases.length; start += AT_ONCE)
        outcomes.push(...(await tried(cases.slice(start, start + AT_ONCE).map(([text]) => text))));
    });

    it.each(cases.map(([expression, value], place) => ({ expression, value, place })))(
      '$expression',
      ({ value, place }) => {
        const { error, value: found } = outcomes[place] ?? {};
        if (isRefusal(value)) expect(error?.errMsg).toContain(value.refused);
        else expect(error ?? found).toEqual(value);
      },
    );
  });
}

async function tried(expressions: string[]): Promise<Outcome[]> {
  if (!cloud) throw new Error('the cloud is not started');
  return cloud.run(`${ENCODE} const outcomes = [];
    for (const expression of [${expressions.map((text) => `() => (${text})`).join(', ')}])
      try {
        const [row] = (await db.collection('samples').aggregate().addFields({ v: expression() }).end()).list;
        outcomes.push({ value: 'v' in row ? encode(row.v) : '${MISSING}' });
      } catch ({ errMsg, code }) { outcomes.push({ error: { errMsg, code } }) }
    return outcomes;`);
}

function isRefusal(value: unknown): value is { refused: string } {
  return typeof value === 'object' && value !== null && 'refused' in value;
}

import type { Catalogue, ServiceItem } from '@/domain/catalogue/catalogue';
import { checkCatalogue } from '@/domain/catalogue/check/checkCatalogue';
import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import type { Question } from '@/domain/catalogue/question';
import { when } from '@/domain/catalogue/questions';
import { aCatalogue, anItem, aQuestion } from './aCatalogue';

const paper = { materialId: 'paper', isPrimary: true, originals: 1, copies: 0 };

/** Nothing wrong with it and nothing odd. */
function plain(itemId: string, waitsFor: string[][] = []): ServiceItem {
  return { ...anItem(itemId, waitsFor), materials: [paper] };
}

function errorsOf(change: Partial<Catalogue>, ...items: ServiceItem[]): string[] {
  return checkCatalogue({ ...aCatalogue(...items), ...change }).errors.map(({ sentence }) => sentence);
}

function warningsOf(change: Partial<Catalogue>, ...items: ServiceItem[]): string[] {
  return checkCatalogue({ ...aCatalogue(...items), ...change }).warnings.map(({ sentence }) => sentence);
}

describe('a catalogue is refused', () => {
  const first = aQuestion('first', ['yes', 'no']);
  const whenYes = [when('first', 'yes')];
  const both = [when('first', 'yes'), when('first', 'no')];
  const shut = aQuestion('second', ['x', 'y'], { appliesWhen: both });

  it.each<[string, Question[], ServiceItem[], string]>([
    [
      'where an item rests on a question that is not there',
      [],
      [{ ...plain('a'), appliesWhen: whenYes }],
      '事项“事项a”的“适用条件”:目录里没有问题 first。',
    ],
    [
      'where an item rests on an option that is not there',
      [first],
      [{ ...plain('a'), appliesWhen: [when('first', 'maybe')] }],
      '事项“事项a”的“适用条件”:问题“问题first”没有选项 maybe。',
    ],
    [
      'where a question rests on itself',
      [{ ...first, appliesWhen: whenYes }],
      [],
      '问题“问题first”的“适用条件”:不能以这个问题自己的回答为条件。',
    ],
    [
      'where a question rests on a later one',
      [aQuestion('second', ['x', 'y'], { appliesWhen: whenYes }), first],
      [],
      '问题“问题second”的“适用条件”:“问题first”排在它后面,到时还没有回答。',
    ],
    [
      'where a question can never be asked',
      [first, shut],
      [],
      '问题“问题second”的“适用条件”:这些条件不可能同时成立,这个问题永远问不到。',
    ],
    [
      'where no answers lead to an item',
      [first],
      [{ ...plain('a'), appliesWhen: both }],
      '事项“事项a”的“适用条件”:怎么回答都不会用到这个事项。',
    ],
    [
      'with two options under one id',
      [aQuestion('first', ['yes', 'yes'])],
      [],
      '问题“问题first”的“选项”:选项编号 yes 重复了。',
    ],
    ['with two questions under one id', [first, first], [], '问题编号 first 重复了。'],
  ])('%s', (_what, questions, items, sentence) => {
    expect(errorsOf({ questions }, ...items)).toEqual([sentence]);
  });

  it('where an item needs a question that is never asked', () => {
    const item = { ...plain('a'), appliesWhen: [when('second', 'x')] };
    expect(errorsOf({ questions: [first, shut] }, item)).toContain(
      '事项“事项a”的“适用条件”:怎么回答都不会用到这个事项。',
    );
  });

  it('not where several options may be chosen together', () => {
    const several = { ...first, isMultiple: true };
    expect(errorsOf({ questions: [several] }, { ...plain('a'), appliesWhen: both })).toEqual([]);
  });

  it('not where one of two conditions is enough', () => {
    const either = [{ anyOf: both.flatMap(({ anyOf }) => anyOf) }];
    expect(errorsOf({ questions: [first] }, { ...plain('a'), appliesWhen: either })).toEqual([]);
  });

  it('where a paper is the result of an item that is not there', () => {
    const materials = [{ materialId: 'paper', name: '示例材料', resultOf: ['gone'] }];
    expect(errorsOf({ materials }, plain('a'))).toEqual([
      '材料“示例材料”的“由哪些事项产生”:目录里没有 gone。',
    ]);
  });

  it('where an option has no words, naming question and field', () => {
    const wordless = { ...first, options: [{ optionId: 'yes', words: ' ' }, first.options[1]] } as Question;
    expect(errorsOf({ questions: [wordless] })).toEqual(['问题“问题first”的“文字”:请填写选项的文字。']);
  });

  it('where others wait for an item that was removed, under the name that it had', () => {
    const before = aCatalogue(plain('a'), plain('b', [['a']]));
    const after = aCatalogue(plain('b', [['a']]));
    expect(checkCatalogue(after, { before }).errors).toEqual([
      {
        place: { kind: 'item', id: 'b' },
        field: 'prerequisites',
        sentence: '事项“事项b”的“前置事项”:目录里没有“事项a”。',
      },
    ]);
  });

  it('with where to put it right', () => {
    const { errors } = checkCatalogue({ ...aCatalogue(), items: [{ ...plain('a'), promisedLimitWd: null }] });
    expect(errors).toEqual([
      {
        place: { kind: 'item', id: 'a' },
        field: 'promisedLimitWd',
        sentence: '事项“事项a”的“承诺时限”:请填写这一项。',
      },
    ]);
  });
});

describe('a catalogue is taken with a warning', () => {
  const kind = aQuestion('kind', ['house', 'road', 'park']);

  it.each<[string, Partial<Catalogue>, ServiceItem[], string[]]>([
    ['never when nothing is odd', {}, [plain('a')], []],
    [
      'where the promise is longer than the law allows',
      {},
      [{ ...plain('a'), promisedLimitWd: 8, statutoryLimit: { amount: 7, unit: 'days' } }],
      ['事项“事项a”的“承诺时限”:比法定时限长。'],
    ],
    [
      'where two items share a name',
      {},
      [plain('a'), { ...plain('b'), name: '事项a' }],
      [
        '事项“事项a”的“名称”:还有一个事项也叫这个名称,企业分不清。',
        '事项“事项a”的“名称”:还有一个事项也叫这个名称,企业分不清。',
      ],
    ],
    [
      'where an item waits for one of a later stage',
      {},
      [{ ...plain('a'), stage: 'completion' }, plain('b', [['a']])],
      ['事项“事项b”的“前置事项”:“事项a”在后面的“竣工验收”阶段。'],
    ],
    [
      'where an item asks for secondary papers only',
      {},
      [{ ...plain('a'), materials: [{ ...paper, isPrimary: false }] }],
      ['事项“事项a”的“材料”:没有主件,容缺受理时可以一份材料都不交。'],
    ],
    [
      'where a paper is wanted no times',
      {},
      [{ ...plain('a'), materials: [{ ...paper, originals: 0 }] }],
      ['事项“事项a”的“材料”:有材料的原件和复印件都是 0 份。'],
    ],
    [
      'where no item asks for a paper',
      {},
      [{ ...plain('a'), materials: [] }],
      ['事项“事项a”的“材料”:没有列出任何材料。', '材料“示例材料”没有事项用到。'],
    ],
    [
      'where a department decides nothing',
      {
        departments: [...aCatalogue().departments, { departmentId: 'idle', name: '闲置局', shortName: '闲' }],
      },
      [plain('a')],
      ['部门“闲置局”没有事项用到。'],
    ],
    [
      'where answers to a question change nothing',
      { questions: [kind] },
      [plain('a')],
      ['问题“问题kind”的“选项”:怎么回答都不影响任何事项和问题。'],
    ],
    [
      'where two options of a question lead to the same',
      { questions: [kind] },
      [{ ...plain('a'), appliesWhen: [when('kind', 'house')] }],
      ['问题“问题kind”的“选项”:“选项road”、“选项park”选哪个结果都一样。'],
    ],
  ])('%s', (_what, change, items, sentences) => {
    expect(warningsOf(change, ...items)).toEqual(sentences);
    expect(errorsOf(change, ...items)).toEqual([]);
  });
});

describe('the catalogue that a district starts from', () => {
  it('has no error', () => {
    expect(checkCatalogue(defaultCatalogue).errors).toEqual([]);
  });
});

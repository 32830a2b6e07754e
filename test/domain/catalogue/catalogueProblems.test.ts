import type { ServiceItem } from '@/domain/catalogue/catalogue';
import { catalogueProblems } from '@/domain/catalogue/catalogueProblems';
import { aCatalogue, anItem } from './aCatalogue';

function problemsWith(change: Partial<Record<keyof ServiceItem, unknown>>): string[] {
  return catalogueProblems({ ...aCatalogue(), items: [{ ...anItem('a'), ...change }] });
}

describe('a catalogue is not saved', () => {
  it('unless nothing is wrong', () => {
    expect(catalogueProblems(aCatalogue(anItem('a'), anItem('b', [['a']])))).toEqual([]);
  });

  it.each([
    ['without a promised limit', { promisedLimitWd: undefined }, '事项“事项a”的“承诺时限”:请填写这一项。'],
    ['with a negative limit', { promisedLimitWd: -1 }, '事项“事项a”的“承诺时限”:不能少于 0。'],
    ['with half a day as its limit', { promisedLimitWd: 2.5 }, '事项“事项a”的“承诺时限”:应为整数。'],
    [
      'without saying whether a statute sets a limit',
      { statutoryLimit: undefined },
      '事项“事项a”的“法定时限”:请填写这一项。',
    ],
    [
      'with a statutory limit of nothing',
      { statutoryLimit: { amount: 0, unit: 'days' } },
      '事项“事项a”的“法定时限”:应大于 0。',
    ],
    ['in a stage that does not exist', { stage: 'moon' }, '事项“事项a”的“阶段”:请从给出的选项中选择。'],
    ['without a result', { resultName: ' ' }, '事项“事项a”的“结果文书”:请填写名称。'],
    ['with an unknown department', { departmentId: 'moon' }, '事项“事项a”的“部门”:目录里没有 moon。'],
    [
      'with an unknown prerequisite',
      { prerequisites: [{ anyOf: ['b'] }] },
      '事项“事项a”的“前置事项”:目录里没有 b。',
    ],
    [
      'with an unknown paper',
      { materials: [{ materialId: 'leaf', isPrimary: true, originals: 1, copies: 0 }] },
      '事项“事项a”的“材料”:目录里没有 leaf。',
    ],
    [
      'with half a copy',
      { materials: [{ materialId: 'paper', isPrimary: true, originals: 0, copies: 0.5 }] },
      '事项“事项a”的“复印件份数”:应为整数。',
    ],
    [
      'with an item that waits for itself',
      { prerequisites: [{ anyOf: ['a'] }] },
      '前置事项首尾相接,谁也办不了:事项a → 事项a。',
    ],
  ])('%s', (_what, change, sentence) => {
    expect(problemsWith(change)).toEqual([sentence]);
  });

  it('with a circle, which it names once', () => {
    const circle = aCatalogue(
      anItem('a', [['c']]),
      anItem('b', [['a']]),
      anItem('c', [['b']]),
      anItem('d', [['a']]),
    );
    expect(catalogueProblems(circle)).toEqual([
      '前置事项首尾相接,谁也办不了:事项a → 事项c → 事项b → 事项a。',
    ]);
  });

  it('with two items under one id', () => {
    expect(catalogueProblems(aCatalogue(anItem('a'), anItem('a')))).toEqual(['事项编号 a 重复了。']);
  });

  it('with a nameless item, which it tells by its place', () => {
    expect(catalogueProblems({ ...aCatalogue(), items: [{ ...anItem('a'), name: '', itemId: 7 }] })).toEqual([
      '事项“第 1 个”的“事项编号”:这一项的格式不对。',
      '事项“第 1 个”的“名称”:请填写名称。',
    ]);
  });

  it.each([null, undefined, 'x', 3, []])('when it is no catalogue at all (%p)', (catalogue) => {
    expect(catalogueProblems(catalogue)[0]).toMatch(/^目录的“目录”:/);
  });

  it('without its version', () => {
    expect(catalogueProblems({ ...aCatalogue(), version: undefined })).toEqual([
      '目录的“版本”:请填写这一项。',
    ]);
  });
});

import type { Catalogue } from '@/domain/catalogue/catalogue';
import { Catalogue as Schema } from '@/domain/catalogue/catalogue';
import type { Edit } from '@/features/catalogueDesk/edits';
import {
  addItem,
  addQuestion,
  changeItem,
  changeQuestion,
  moveItem,
  moveQuestion,
  newPartId,
  putDepartment,
  putMaterial,
  removeDepartment,
  removeItem,
  removeMaterial,
  removeQuestion,
} from '@/features/catalogueDesk/edits';
import { toggledOption, withGroup } from '@/features/catalogueDesk/ConditionEditor/conditionEdits';
import { limitProblem, nameProblem, optionalText } from '@/features/catalogueDesk/fieldRules';
import { smallCatalogue } from '../../support/smallCatalogue';

const options = [
  { optionId: 'yes', words: '是' },
  { optionId: 'no', words: '否' },
];
const question = (questionId: string) => ({
  ...{ questionId, words: questionId, isMultiple: false, options, appliesWhen: [] },
});
const catalogue: Catalogue = { ...smallCatalogue, questions: [question('one'), question('two')] };

const items = (edit: Edit) => edit(catalogue).items.map(({ itemId }) => itemId);
const questions = (edit: Edit) => edit(catalogue).questions.map(({ questionId }) => questionId);

describe('editing the draft', () => {
  it('changes one item and no other', () => {
    const { items: changed } = changeItem('design', { promisedLimitWd: 9 })(catalogue);
    expect(changed.map(({ promisedLimitWd }) => promisedLimitWd)).toEqual([5, 9, 7, 3]);
  });

  it('adds and removes items', () => {
    const [first] = catalogue.items;
    if (!first) throw new Error('an item was expected');
    expect(items(addItem({ ...first, itemId: 'new' }))).toEqual([
      ...['landUse', 'design', 'energy', 'construction', 'new'],
    ]);
    expect(items(removeItem('design'))).toEqual(['landUse', 'energy', 'construction']);
  });

  it.each<[string, string, -1 | 1, string[]]>([
    ['past the next of its stage', 'landUse', 1, ['energy', 'design', 'landUse', 'construction']],
    ['past the one before of its stage', 'energy', -1, ['energy', 'design', 'landUse', 'construction']],
    ['not out of its stage', 'energy', 1, ['landUse', 'design', 'energy', 'construction']],
    ['not where it is not', 'nowhere', 1, ['landUse', 'design', 'energy', 'construction']],
  ])('moves an item %s', (_where, itemId, by, order) => {
    expect(items(moveItem(itemId, by))).toEqual(order);
  });

  it('adds, changes, moves and removes questions', () => {
    expect(questions(addQuestion(question('three')))).toEqual(['one', 'two', 'three']);
    expect(questions(moveQuestion('two', -1))).toEqual(['two', 'one']);
    expect(questions(moveQuestion('two', 1))).toEqual(['one', 'two']);
    expect(questions(removeQuestion('one'))).toEqual(['two']);
    const [changed] = changeQuestion('one', { isMultiple: true })(catalogue).questions;
    expect(changed?.isMultiple).toBe(true);
  });

  it('puts papers and departments in their place, or at the end', () => {
    const papers = putMaterial({ materialId: 'map', name: '新地形图' })(catalogue).materials;
    expect(papers.map(({ name }) => name)).toEqual(['营业执照', '新地形图', '用地规划许可证']);
    expect(putMaterial({ materialId: 'x', name: '新' })(catalogue).materials).toHaveLength(4);
    expect(removeMaterial('map')(catalogue).materials).toHaveLength(2);

    const department = { departmentId: 'planning', name: '规划局', shortName: '规划' };
    expect(putDepartment(department)(catalogue).departments[0]).toEqual(department);
    expect(removeDepartment('planning')(catalogue).departments).toHaveLength(1);
  });

  it('makes ids that the catalogue takes', () => {
    const departmentId = newPartId('department', '0mhx3k2j9z8y7x6w5v4u3t2s');
    const departments = [{ departmentId, name: '新', shortName: '新' }];
    expect(Schema.safeParse({ ...smallCatalogue, departments }).success).toBe(true);
  });
});

describe('editing conditions', () => {
  const groups = [
    { anyOf: [{ questionId: 'one', isOneOf: ['yes'] }] },
    { anyOf: [{ questionId: 'two', isOneOf: ['no'] }] },
  ];

  it('drops a group that has none left', () => {
    expect(withGroup(groups, 0, () => [])).toEqual(groups.slice(1));
  });

  it('keeps the last chosen option', () => {
    expect(toggledOption({ questionId: 'one', isOneOf: ['yes'] }, 'yes').isOneOf).toEqual(['yes']);
    expect(toggledOption({ questionId: 'one', isOneOf: ['yes'] }, 'no').isOneOf).toEqual(['yes', 'no']);
    expect(toggledOption({ questionId: 'one', isOneOf: ['yes', 'no'] }, 'yes').isOneOf).toEqual(['no']);
  });
});

describe('what may be typed', () => {
  it.each([
    ['', '请填写承诺时限。'],
    ['三', '承诺时限应为 0 到 999 的整数。'],
    ['-1', '承诺时限应为 0 到 999 的整数。'],
    ['2.5', '承诺时限应为 0 到 999 的整数。'],
    ['1000', '承诺时限应为 0 到 999 的整数。'],
    ['0', ''],
    ['12', ''],
  ])('as a promise: %p', (text, problem) => {
    expect(limitProblem('承诺时限', 0)(text)).toBe(problem);
  });

  it('as a limit of the law: not nothing', () => {
    expect(limitProblem('法定天数', 1)('0')).toBe('法定天数不能少于 1。');
  });

  it('as a name: something', () => {
    expect([nameProblem('名称')(' '), nameProblem('名称')('备案')]).toEqual(['请填写名称。', '']);
    expect([optionalText(' '), optionalText('提示')]).toEqual([undefined, '提示']);
  });
});

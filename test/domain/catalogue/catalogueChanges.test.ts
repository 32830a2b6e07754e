import fc from 'fast-check';
import type { Catalogue, ServiceItem } from '@/domain/catalogue/catalogue';
import { catalogueChanges } from '@/domain/catalogue/changes/catalogueChanges';
import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { when } from '@/domain/catalogue/questions';
import { aCatalogue, anItem, aQuestion } from './aCatalogue';

const paper = { materialId: 'paper', isPrimary: true, originals: 1, copies: 0 };
const kind = aQuestion('kind', ['house', 'road']);
const before: Catalogue = { ...aCatalogue(anItem('a'), anItem('b')), questions: [kind] };

function withItem(change: Partial<ServiceItem>): Catalogue {
  return { ...before, items: [{ ...anItem('a'), ...change }, anItem('b')] };
}

function sentences(was: Catalogue, is: Catalogue): string[] {
  return catalogueChanges(was, is).map(({ sentence }) => sentence);
}

describe('what changed from one catalogue to the next', () => {
  it.each<[string, Catalogue, string[]]>([
    ['nothing, whatever the version', { ...before, version: 'other' }, []],
    ['a promise', withItem({ promisedLimitWd: 3 }), ['事项a:承诺时限 1 个工作日 → 3 个工作日']],
    ['a promise to do it at once', withItem({ promisedLimitWd: 0 }), ['事项a:承诺时限 1 个工作日 → 即办']],
    [
      'a limit of the law',
      withItem({ statutoryLimit: { amount: 7, unit: 'days', note: '节假日顺延' } }),
      ['事项a:法定时限 没有规定 → 7 日(节假日顺延)'],
    ],
    ['a name', withItem({ name: '新名称' }), ['新名称:名称 事项a → 新名称']],
    ['a prerequisite', withItem({ prerequisites: [{ anyOf: ['b'] }] }), ['事项a:前置事项 没有 → 事项b']],
    [
      'a condition',
      withItem({ appliesWhen: [when('kind', 'house')] }),
      ['事项a:适用条件 所有项目 → “问题kind”选了“选项house”'],
    ],
    ['a paper', withItem({ materials: [paper] }), ['事项a:材料“示例材料” 不需要 → 主件,原件 1 份']],
    ['a confirmation', withItem({ verified: true }), ['事项a:核定 待核定 → 已核定']],
    ['a new item', { ...before, items: [...before.items, anItem('c')] }, ['新增事项“事项c”']],
    ['an item less', { ...before, items: [anItem('a')] }, ['删除事项“事项b”']],
    ['the order of items', { ...before, items: [anItem('b'), anItem('a')] }, ['事项的顺序有调整']],
    [
      'the options of a question',
      { ...before, questions: [aQuestion('kind', ['house', 'park'])] },
      ['问题kind:选项 选项house、选项road → 选项house、选项park'],
    ],
    [
      'an option that stands alone',
      {
        ...before,
        questions: [{ ...kind, options: kind.options.map((each) => ({ ...each, excludesOthers: true })) }],
      },
      [
        '问题kind:选项 选项house、选项road → ' +
          '选项house(选它就不能再选别的)、选项road(选它就不能再选别的)',
      ],
    ],
    [
      'an id that nobody reads',
      {
        ...before,
        questions: [
          { ...kind, options: kind.options.map((each) => ({ ...each, optionId: `${each.optionId}2` })) },
        ],
      },
      ['问题kind:细节有调整'],
    ],
    [
      'who fills a paper in',
      { ...before, materials: [{ materialId: 'paper', name: '示例材料', filledBySpecialist: true }] },
      ['示例材料:填写人 企业准备 → 专员代填'],
    ],
    [
      'the name of a department, once',
      { ...before, departments: [{ departmentId: 'office', name: '新部门', shortName: '示例' }] },
      ['新部门:名称 示例部门 → 新部门'],
    ],
  ])('%s', (_what, after, expected) => {
    expect(sentences(before, after)).toEqual(expected);
  });

  it('says where each change is', () => {
    const [change] = catalogueChanges(before, withItem({ promisedLimitWd: 3 }));
    expect(change?.place).toEqual({ kind: 'item', id: 'a' });
  });

  it('does not depend on the order in which fields were written', () => {
    const backwards = Object.fromEntries(Object.entries(anItem('a')).reverse()) as ServiceItem;
    expect(sentences(before, { ...before, items: [backwards, anItem('b')] })).toEqual([]);
  });

  it('tells any change of a limit of any item, and only that', () => {
    const { items } = defaultCatalogue;
    fc.assert(
      fc.property(fc.nat(items.length - 1), fc.integer({ min: 1, max: 90 }), (position, more) => {
        const after = items.map((item, place) =>
          place === position ? { ...item, promisedLimitWd: item.promisedLimitWd + more } : item,
        );
        const told = catalogueChanges(defaultCatalogue, { ...defaultCatalogue, items: after });
        expect(told.map(({ place }) => place.id)).toEqual([items[position]?.itemId]);
        expect(told[0]?.sentence).toContain(`→ ${(items[position]?.promisedLimitWd ?? 0) + more} 个工作日`);
      }),
    );
  });
});

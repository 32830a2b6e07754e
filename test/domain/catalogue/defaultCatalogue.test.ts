import { Catalogue } from '@/domain/catalogue/catalogue';
import { catalogueProblems } from '@/domain/catalogue/catalogueProblems';
import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { findDepartment, findItem, findMaterial, getItem } from '@/domain/catalogue/findItem';
import { prerequisitesWithin } from '@/domain/catalogue/prerequisitesWithin';
import { stageNames, stageOrder } from '@/domain/catalogue/stage';

const { items, departments, materials } = defaultCatalogue;

/** mechanism.md's table: stage, department, item, statutory limit, promised limit in wd. */
const table: [string, string, string, string, number][] = [
  ['立项用地规划许可', '发改委', '企业投资项目备案', '—', 0],
  ['立项用地规划许可', '经信委', '企业投资项目核准', '20 workingDays', 10],
  ['立项用地规划许可', '规资局', '建设用地规划许可证', '20 workingDays', 5],
  ['立项用地规划许可', '发改委', '固定资产投资项目节能审查', '20 workingDays', 7],
  ['工程建设许可', '规资局', '建设工程设计方案审查', '—', 7],
  ['工程建设许可', '规资局', '建设工程规划许可证', '20 workingDays', 7],
  ['工程建设许可', '生态环境局', '环境影响评价(报告书)', '60 days', 10],
  ['工程建设许可', '生态环境局', '环境影响评价(报告表)', '30 days', 5],
  ['工程建设许可', '水利局', '生产建设项目水土保持方案(报告书)', '10 workingDays', 10],
  ['工程建设许可', '水利局', '生产建设项目水土保持方案(报告表)', '10 workingDays', 0],
  ['工程建设许可', '住建委', '人防工程审批', '20 workingDays', 5],
  ['工程建设许可', '交通局', '涉路施工许可', '20 workingDays', 5],
  ['施工许可', '住建委', '建筑工程施工许可证(含质量安全监督)', '7 days', 3],
  ['施工许可', '住建委', '特殊建设工程消防设计审查', '15 workingDays', 3],
  ['施工许可', '城市管理局', '建筑垃圾处置核准', '20 workingDays', 3],
  ['施工许可', '城市管理局', '城镇污水排入排水管网许可', '20 workingDays', 3],
  ['施工许可', '城市管理局', '占用挖掘城市道路', '20 workingDays', 5],
  ['施工许可', '城市管理局', '占用城市绿地', '20 workingDays', 5],
  ['施工许可', '城市管理局', '移植城市树木', '20 workingDays', 5],
  ['竣工验收', '住建委', '联合验收(规划、消防、人防、档案等)', '15 workingDays', 12],
  ['竣工验收', '住建委', '竣工验收备案', '—', 10],
];

function shortNameOf(departmentId: string): string | undefined {
  return findDepartment({ catalogue: defaultCatalogue, departmentId })?.shortName;
}

describe('the default catalogue', () => {
  it('has every row of the field facts with its department and limits', () => {
    const rows = items.map(({ stage, departmentId, name, statutoryLimit, promisedLimitWd }) => [
      stageNames[stage],
      shortNameOf(departmentId),
      name,
      statutoryLimit ? `${statutoryLimit.amount} ${statutoryLimit.unit}` : '—',
      promisedLimitWd,
    ]);
    expect(rows).toEqual(table);
  });

  it('has nothing wrong with it and reads as it is written', () => {
    expect(catalogueProblems(defaultCatalogue)).toEqual([]);
    expect(Catalogue.parse(JSON.parse(JSON.stringify(defaultCatalogue)))).toEqual(defaultCatalogue);
  });

  it('asks for each paper under one id, so that one 营业执照 serves all', () => {
    const names = materials.map(({ name }) => name);
    const needing = items.filter((item) =>
      item.materials.some(({ materialId }) => materialId === 'businessLicence'),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(needing.map(({ itemId }) => itemId)).toEqual([
      'investmentApproval',
      'landUsePermit',
      'planningPermit',
      'drainagePermit',
    ]);
  });

  it('lists no paper that nobody asks for', () => {
    const asked = new Set(items.flatMap((item) => item.materials.map(({ materialId }) => materialId)));
    expect(materials.filter(({ materialId }) => !asked.has(materialId))).toEqual([]);
  });

  it('has at least one primary paper for every item, and marks the choice as unconfirmed', () => {
    for (const { materials: needs } of items) {
      expect(needs.some(({ isPrimary }) => isPrimary)).toBe(true);
      expect(needs.every(({ verified }) => verified === false)).toBe(true);
      expect(needs.every(({ originals, copies }) => originals + copies > 0)).toBe(true);
    }
  });

  it('says that unconfirmed figures wait for the district', () => {
    for (const { source, verified } of items) expect(verified || source.includes('待区县核定')).toBe(true);
  });

  it('lets every item wait only for items of its own stage or an earlier one', () => {
    for (const item of items) {
      for (const itemId of item.prerequisites.flatMap(({ anyOf }) => anyOf)) {
        const { stage } = getItem({ catalogue: defaultCatalogue, itemId });
        expect(stageOrder.indexOf(stage)).toBeLessThanOrEqual(stageOrder.indexOf(item.stage));
      }
    }
  });

  it('bundles what starts the work in one form', () => {
    const bundled = items.filter(({ bundle }) => bundle === 'startOfWork').map(({ itemId }) => itemId);
    expect(bundled).toEqual(['constructionPermit', 'fireDesignReview', 'wasteDisposal', 'drainagePermit']);
  });

  it('gives work to each of its departments', () => {
    const working = new Set(items.map(({ departmentId }) => departmentId));
    expect(departments.filter(({ departmentId }) => !working.has(departmentId))).toEqual([]);
  });
});

describe('the prerequisites of the default catalogue', () => {
  function waitsFor(itemId: string): string[] {
    const groups = getItem({ catalogue: defaultCatalogue, itemId }).prerequisites;
    return groups.map(({ anyOf }) => anyOf.join('|'));
  }

  it.each([
    ['investmentFiling', []],
    ['investmentApproval', []],
    ['landUsePermit', ['investmentFiling|investmentApproval']],
    ['designReview', ['landUsePermit']],
    ['planningPermit', ['designReview']],
    ['jointAcceptance', ['constructionPermit']],
    ['completionFiling', ['jointAcceptance']],
    ['energyReview', ['investmentFiling|investmentApproval']],
    ['roadRelatedWork', ['investmentFiling|investmentApproval']],
    [
      'constructionPermit',
      [
        'planningPermit',
        'energyReview',
        'eiaReport|eiaForm',
        'soilConservationReport|soilConservationForm',
        'civilDefence',
        'roadRelatedWork',
      ],
    ],
  ])('%s waits for %p', (itemId, groups) => {
    expect(waitsFor(itemId)).toEqual(groups);
  });

  it('keep a small project’s chain together', () => {
    const itemIds = ['investmentFiling', 'planningPermit', 'constructionPermit', 'eiaForm'];
    expect(prerequisitesWithin({ catalogue: defaultCatalogue, itemIds })).toEqual({
      investmentFiling: [],
      planningPermit: [{ anyOf: ['investmentFiling'] }],
      constructionPermit: [
        { anyOf: ['planningPermit'] },
        { anyOf: ['investmentFiling'] },
        { anyOf: ['eiaForm'] },
      ],
      eiaForm: [{ anyOf: ['investmentFiling'] }],
    });
  });
});

describe('looking things up', () => {
  it('finds an item, or nothing', () => {
    expect(findItem({ catalogue: defaultCatalogue, itemId: 'eiaForm' })?.name).toBe('环境影响评价(报告表)');
    expect(findItem({ catalogue: defaultCatalogue, itemId: 'toString' })).toBeUndefined();
    expect(findMaterial({ catalogue: defaultCatalogue, materialId: 'businessLicence' })?.name).toBe(
      '营业执照',
    );
  });

  it('throws NOT_FOUND when an item must be there and is not', () => {
    expect(() => getItem({ catalogue: defaultCatalogue, itemId: 'moonPermit' })).toThrow(
      /^NOT_FOUND.*moonPermit/,
    );
  });
});

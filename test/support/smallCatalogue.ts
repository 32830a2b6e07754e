import type { Catalogue } from '@/domain/catalogue/catalogue';

const figures = { appliesWhen: [], statutoryLimit: null, source: '测试目录', verified: true };
const paper = (materialId: string, isPrimary = true) => ({ materialId, isPrimary, originals: 1, copies: 0 });

/** Four items: a → b → d, c beside b. Small enough to follow by hand. */
export const smallCatalogue: Catalogue = {
  version: 'small-1',
  departments: [
    { departmentId: 'planning', name: '规划自然资源', shortName: '规资' },
    { departmentId: 'housing', name: '住房城乡建设', shortName: '住建' },
  ],
  materials: [
    { materialId: 'licence', name: '营业执照' },
    { materialId: 'map', name: '地形图' },
    { materialId: 'landPermit', name: '用地规划许可证', resultOf: ['landUse'] },
  ],
  questions: [],
  items: [
    {
      itemId: 'landUse',
      name: '建设用地规划许可证',
      stage: 'landUse',
      departmentId: 'planning',
      materials: [paper('licence'), paper('map', false)],
      prerequisites: [],
      promisedLimitWd: 5,
      resultName: '建设用地规划许可证',
      ...figures,
    },
    {
      itemId: 'design',
      name: '设计方案审查',
      stage: 'engineering',
      departmentId: 'planning',
      materials: [paper('licence'), paper('landPermit')],
      prerequisites: [{ anyOf: ['landUse'] }],
      promisedLimitWd: 7,
      resultName: '设计方案审查意见',
      ...figures,
    },
    {
      itemId: 'energy',
      name: '节能审查',
      stage: 'landUse',
      departmentId: 'planning',
      materials: [],
      prerequisites: [{ anyOf: ['landUse'] }],
      promisedLimitWd: 7,
      resultName: '节能审查意见',
      ...figures,
    },
    {
      itemId: 'construction',
      name: '施工许可证',
      stage: 'construction',
      departmentId: 'housing',
      materials: [paper('licence')],
      prerequisites: [{ anyOf: ['design'] }, { anyOf: ['energy'] }],
      promisedLimitWd: 3,
      resultName: '施工许可证',
      ...figures,
    },
  ],
};

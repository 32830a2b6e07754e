import type { Fee } from './Fee';

const source = '国家公布的政府性基金和涉企行政事业性收费目录清单(名目)';

const unconfirmed = { amount: '', source, verified: false } as const;

/** Names only: what each comes to is the department's to say, so no figure is shipped. */
export const defaultFees: readonly Fee[] = [
  {
    feeId: 'infrastructure',
    name: '城市基础设施配套费',
    when: '在城市规划区内新建、扩建房屋等工程,办理工程规划或施工许可时。',
    collector: '住房和城乡建设部门',
    ...unconfirmed,
  },
  {
    feeId: 'airDefence',
    name: '防空地下室易地建设费',
    when: '依法应建防空地下室而经批准不建的。',
    collector: '人民防空主管部门',
    ...unconfirmed,
  },
  {
    feeId: 'soilConservation',
    name: '水土保持补偿费',
    when: '项目损坏水土保持设施、地貌植被,不能恢复原有功能的。',
    collector: '水利或税务部门',
    ...unconfirmed,
  },
  {
    feeId: 'roadOccupation',
    name: '城市道路占用、挖掘修复费',
    when: '施工占用或挖掘城市道路的。',
    collector: '城市管理部门',
    ...unconfirmed,
  },
  {
    feeId: 'wasteTreatment',
    name: '城镇垃圾处理费',
    when: '处置建筑垃圾,由公共设施处理的。',
    collector: '城市管理部门',
    ...unconfirmed,
  },
  {
    feeId: 'propertyRegistration',
    name: '不动产登记费',
    when: '竣工后办理不动产登记的。',
    collector: '规划和自然资源部门',
    ...unconfirmed,
  },
];

import type { ServiceItem } from '../catalogue';
import { when } from '../questions';
import { calendarDays, copyOnly, primary, projectApproved, secondary, sources, workingDays } from './parts';

const environmentHint = '报告书还是报告表,由建设项目环境影响评价分类管理名录决定。';
const soilHint =
  '占地不足 0.5 公顷且挖填土石方不足 1000 立方米的不用办;占地 5 公顷以上或挖填土石方 5 万立方米以上的做报告书,其余做报告表。';

/** 环境影响评价 and 水土保持: each as 报告书 for large projects or 报告表 for small ones. */
export const environmentItems: ServiceItem[] = [
  {
    itemId: 'eiaReport',
    name: '环境影响评价(报告书)',
    stage: 'engineering',
    departmentId: 'ecologyEnvironment',
    materials: [
      primary('applicationForm'),
      primary('eiaReportText'),
      secondary('projectApprovalDocument', copyOnly),
    ],
    prerequisites: [projectApproved],
    appliesWhen: [when('eia', 'report')],
    statutoryLimit: calendarDays(60),
    promisedLimitWd: 10,
    resultName: '环境影响报告书批复',
    hint: environmentHint,
    source: sources.published,
    verified: true,
  },
  {
    itemId: 'eiaForm',
    name: '环境影响评价(报告表)',
    stage: 'engineering',
    departmentId: 'ecologyEnvironment',
    materials: [
      primary('applicationForm'),
      primary('eiaFormText'),
      secondary('projectApprovalDocument', copyOnly),
    ],
    prerequisites: [projectApproved],
    appliesWhen: [when('eia', 'form')],
    statutoryLimit: calendarDays(30),
    promisedLimitWd: 5,
    resultName: '环境影响报告表批复',
    hint: environmentHint,
    source: sources.published,
    verified: true,
  },
  {
    itemId: 'soilConservationReport',
    name: '生产建设项目水土保持方案(报告书)',
    stage: 'engineering',
    departmentId: 'waterResources',
    materials: [primary('soilConservationReportText')],
    prerequisites: [projectApproved],
    appliesWhen: [when('earth', 'large')],
    statutoryLimit: workingDays(10, '可延长 10 个工作日;技术评审不超过 30 日,不计入。'),
    promisedLimitWd: 10,
    resultName: '水土保持方案审批准予许可决定书',
    hint: soilHint,
    source: sources.published,
    verified: true,
  },
  {
    itemId: 'soilConservationForm',
    name: '生产建设项目水土保持方案(报告表)',
    stage: 'engineering',
    departmentId: 'waterResources',
    materials: [primary('soilConservationFormText')],
    prerequisites: [projectApproved],
    appliesWhen: [when('earth', 'medium')],
    statutoryLimit: workingDays(10, '可延长 10 个工作日。'),
    promisedLimitWd: 0,
    resultName: '水土保持方案审批准予许可决定书',
    hint: soilHint,
    source: sources.published,
    verified: true,
  },
];

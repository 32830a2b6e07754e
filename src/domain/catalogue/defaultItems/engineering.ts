import type { ServiceItem } from '../catalogue';
import { newBuild, when } from '../questions';
import { environmentItems } from './environment';
import { copyOnly, primary, projectApproved, secondary, sources, workingDays } from './parts';

const planningItems: ServiceItem[] = [
  {
    itemId: 'designReview',
    name: '建设工程设计方案审查',
    stage: 'engineering',
    departmentId: 'planningResources',
    materials: [
      primary('applicationForm'),
      primary('designDrawings', { originals: 2 }),
      primary('designBooklet'),
      secondary('designSelfCheck'),
    ],
    prerequisites: [{ anyOf: ['landUsePermit'] }],
    appliesWhen: [newBuild],
    statutoryLimit: null,
    promisedLimitWd: 7,
    resultName: '设计方案审查意见',
    source: sources.published,
    verified: true,
  },
  {
    itemId: 'planningPermit',
    name: '建设工程规划许可证',
    stage: 'engineering',
    departmentId: 'planningResources',
    materials: [
      secondary('authorisationLetter'),
      secondary('businessLicence', copyOnly),
      secondary('topographicMap'),
      primary('sitePlan', { originals: 4 }),
      primary('constructionDrawings', { originals: 3 }),
      primary('projectApprovalDocument', copyOnly),
      primary('landCertificate', copyOnly),
    ],
    prerequisites: [{ anyOf: ['designReview'] }],
    appliesWhen: [newBuild],
    statutoryLimit: workingDays(20),
    promisedLimitWd: 7,
    resultName: '建设工程规划许可证',
    source: sources.unconfirmed,
    verified: false,
  },
];

const besideItems: ServiceItem[] = [
  {
    itemId: 'civilDefence',
    name: '人防工程审批',
    stage: 'engineering',
    departmentId: 'housingConstruction',
    materials: [
      primary('applicationForm'),
      primary('projectApprovalDocument', copyOnly),
      primary('designOpinion', copyOnly),
      primary('planAndSection'),
      secondary('authorisationLetter'),
    ],
    prerequisites: [projectApproved],
    appliesWhen: [when('kind', 'building')],
    statutoryLimit: workingDays(20),
    promisedLimitWd: 5,
    resultName: '人防工程审批意见',
    source: sources.unconfirmed,
    verified: false,
  },
  {
    itemId: 'roadRelatedWork',
    name: '涉路施工许可',
    stage: 'engineering',
    departmentId: 'transport',
    materials: [primary('applicationForm'), primary('roadWorkDesign'), secondary('roadSafetyAssessment')],
    prerequisites: [projectApproved],
    appliesWhen: [when('site', 'highway')],
    statutoryLimit: workingDays(20),
    promisedLimitWd: 5,
    resultName: '涉路施工许可决定书',
    source: sources.unconfirmed,
    verified: false,
  },
];

/** 工程建设许可 */
export const engineeringItems: ServiceItem[] = [...planningItems, ...environmentItems, ...besideItems];

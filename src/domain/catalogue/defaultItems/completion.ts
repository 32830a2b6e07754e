import type { ServiceItem } from '../catalogue';
import { copyOnly, primary, secondary, sources, workingDays } from './parts';

/** 竣工验收 */
export const completionItems: ServiceItem[] = [
  {
    itemId: 'jointAcceptance',
    name: '联合验收(规划、消防、人防、档案等)',
    stage: 'completion',
    departmentId: 'housingConstruction',
    materials: [
      primary('applicationForm'),
      primary('asBuiltDrawings'),
      primary('surveyResults'),
      secondary('acceptanceReport'),
    ],
    prerequisites: [{ anyOf: ['constructionPermit'] }],
    appliesWhen: [],
    statutoryLimit: workingDays(15, '消防验收的法定时限。'),
    promisedLimitWd: 12,
    resultName: '联合验收意见书',
    source: sources.unconfirmed,
    verified: false,
  },
  {
    itemId: 'completionFiling',
    name: '竣工验收备案',
    stage: 'completion',
    departmentId: 'housingConstruction',
    materials: [
      primary('filingForm'),
      primary('acceptanceReport'),
      primary('warrantyCertificate'),
      secondary('planningFireDocuments', copyOnly),
    ],
    prerequisites: [{ anyOf: ['jointAcceptance'] }],
    appliesWhen: [],
    statutoryLimit: null,
    promisedLimitWd: 10,
    resultName: '竣工验收备案证明',
    hint: '自竣工验收合格之日起 15 日内申请。',
    source: sources.unconfirmed,
    verified: false,
  },
];

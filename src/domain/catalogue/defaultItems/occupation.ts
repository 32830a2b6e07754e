import type { ServiceItem } from '../catalogue';
import { when } from '../questions';
import { primary, secondary, sources, workingDays } from './parts';

/** The stage begins where the one before it ends: with the 工程规划许可证. */
export const planned = { anyOf: ['planningPermit'] };

const shared = {
  stage: 'construction',
  departmentId: 'cityManagement',
  materials: [primary('applicationForm'), secondary('boundaryMap')],
  prerequisites: [planned],
  statutoryLimit: workingDays(20),
  promisedLimitWd: 5,
  source: sources.unconfirmed,
  verified: false,
} as const satisfies Partial<ServiceItem>;

/** What a building site takes from the city: road, green space, trees. */
export const occupationItems: ServiceItem[] = [
  {
    ...shared,
    itemId: 'roadOccupation',
    name: '占用挖掘城市道路',
    appliesWhen: [when('site', 'cityRoad')],
    resultName: '占用挖掘城市道路许可决定书',
  },
  {
    ...shared,
    itemId: 'greenSpaceOccupation',
    name: '占用城市绿地',
    appliesWhen: [when('site', 'green')],
    resultName: '占用城市绿地许可决定书',
  },
  {
    ...shared,
    itemId: 'treeTransplant',
    name: '移植城市树木',
    appliesWhen: [when('site', 'trees')],
    resultName: '移植城市树木许可决定书',
  },
];

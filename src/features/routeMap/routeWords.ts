import type { Catalogue, PrerequisiteGroup } from '@/domain/catalogue/catalogue';
import { findItem } from '@/domain/catalogue/findItem';
import { routeItems, type RouteBundle, type RouteMap } from '@/domain/catalogue/routeMap';
import type { RoutePaper } from '@/domain/catalogue/routeMap/routePapers';
import type { RouteTime } from '@/domain/catalogue/routeMap/routeTimes';

export const notCounted = '不含施工,也不含中介服务、专家评审和公示的时间。';

/** “共 8 个事项,涉及 3 个部门,按承诺时限最快约 44 个工作日”. */
export function summaryWords(map: RouteMap): string {
  const { departmentNames, totalWd } = map;
  const count = routeItems(map).length;
  return `共 ${count} 个事项,涉及 ${departmentNames.length} 个部门,按承诺时限最快约 ${totalWd} 个工作日`;
}

/** What the open answers may still add; empty where none is open. */
export function maybeWords({ maybe, totalWd, mostWd }: RouteMap): string {
  if (maybe.length === 0) return '';

  const more = mostWd > totalWd ? `,都要办的话约 ${mostWd} 个工作日` : '';
  return `另有 ${maybe.length} 个事项还没定${more}。`;
}

/** “第 6–12 个工作日” counted from the beginning of the first item. */
export function dayWords({ startWd, endWd }: Pick<RouteTime, 'startWd' | 'endWd'>): string {
  if (endWd === 0) return '当天办好';
  if (startWd === endWd) return `第 ${endWd} 个工作日当天办好`;
  return startWd + 1 === endWd ? `第 ${endWd} 个工作日` : `第 ${startWd + 1}–${endWd} 个工作日`;
}

/** “A、B或C”: all of the groups, one of each. */
export function waitWords(catalogue: Catalogue, groups: readonly PrerequisiteGroup[]): string {
  return groups.map(({ anyOf }) => namesOf(catalogue, anyOf).join('或')).join('、');
}

export function namesOf(catalogue: Catalogue, itemIds: readonly string[]): string[] {
  return itemIds.map((itemId) => findItem({ catalogue, itemId })?.name ?? itemId);
}

export const bundleNames = { startOfWork: '开工一件事' } as const satisfies Record<
  RouteBundle['bundle'],
  string
>;

/** “原件 1 份、复印件 2 份”. */
export function countWords({ originals, copies }: Pick<RoutePaper, 'originals' | 'copies'>): string {
  const counts = [originals > 0 ? `原件 ${originals} 份` : '', copies > 0 ? `复印件 ${copies} 份` : ''];
  return counts.filter((each) => each !== '').join('、');
}

/** Where a paper comes from when the enterprise need not bring it; empty where it must. */
export function paperSourceWords({ comesFrom, resultOf }: RoutePaper): string {
  if (comesFrom === 'specialist') return '专员代填';
  return comesFrom === 'earlierItem' ? `由“${resultOf.join('”或“')}”的结果提供` : '';
}

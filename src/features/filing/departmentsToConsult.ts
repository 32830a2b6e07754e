import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import type { Department } from '@/domain/catalogue/catalogue';

/** Departments that an item's own one may ask: those with items in this case first. */
export function departmentsToConsult({
  agencyCase: { items },
  item: { departmentName },
  departments,
}: {
  readonly agencyCase: AgencyCase;
  readonly item: CaseItem;
  readonly departments: readonly Department[];
}): string[] {
  const nearby = items.map((item) => item.departmentName);
  const all = [...nearby, ...departments.map(({ name }) => name)];
  return [...new Set(all)].filter((name) => name !== departmentName);
}

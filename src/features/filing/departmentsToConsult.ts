import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import { departments } from '@/domain/catalogue/departments';

/** Departments that an item's own one may ask: those with items in this case first. */
export function departmentsToConsult({ items }: AgencyCase, { departmentName }: CaseItem): string[] {
  const nearby = items.map((item) => item.departmentName);
  const all = [...nearby, ...departments.map(({ name }) => name)];
  return [...new Set(all)].filter((name) => name !== departmentName);
}

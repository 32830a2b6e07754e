import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { findDepartment } from '@/domain/catalogue/findItem';

/** As people call it (规资局); undefined for an id that the catalogue does not know. */
export function findDepartmentName(departmentId: string | null): string | undefined {
  if (departmentId === null) return undefined;
  return findDepartment({ catalogue: defaultCatalogue, departmentId })?.shortName;
}

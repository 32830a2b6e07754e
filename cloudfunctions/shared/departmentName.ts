import { findDepartment } from '@/domain/catalogue/findItem';

import { currentCatalogue } from './catalogue/currentCatalogue';

/** By id a department as people call it (规资局); undefined for an id that the catalogue does not know. */
export type FindDepartmentName = (departmentId: string | null) => string | undefined;

export async function departmentNames(): Promise<FindDepartmentName> {
  const { catalogue } = await currentCatalogue();
  return (departmentId) =>
    departmentId === null ? undefined : findDepartment({ catalogue, departmentId })?.shortName;
}

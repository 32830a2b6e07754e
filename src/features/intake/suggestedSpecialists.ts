import { isSettled } from '@/domain/agencyCase/caseFacts';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { findDepartment } from '@/domain/catalogue/findItem';

export interface SpecialistLoad {
  readonly accountId: string;
  readonly name: string;
  readonly departmentName: string | null;
  readonly openCases: number;
}

export interface RankedSpecialist extends SpecialistLoad {
  /** Of how many open items of the case his department decides. */
  readonly itemsOfDepartment: number;
  readonly isSuggested: boolean;
}

/**
 * Who could serve a case, the best fit first: whose department decides most of its open items, then who has fewest
 * cases open (O2). Only a fitting department makes a suggestion, and only the first of them.
 */
export function suggestedSpecialists(
  agencyCase: AgencyCase,
  specialists: readonly SpecialistLoad[],
): RankedSpecialist[] {
  const open = agencyCase.items.filter((item) => !isSettled(item));
  const fits = specialists
    .map((specialist) => ({
      ...specialist,
      itemsOfDepartment: open.filter((item) => departmentNamesOf(item).includes(specialist.departmentName))
        .length,
    }))
    .sort((a, b) => b.itemsOfDepartment - a.itemsOfDepartment || a.openCases - b.openCases);

  return fits.map((specialist, place) => ({
    ...specialist,
    isSuggested: place === 0 && specialist.itemsOfDepartment > 0,
  }));
}

/** People say 规资局, papers say 规划和自然资源局. */
function departmentNamesOf({ departmentId, departmentName }: CaseItem): (string | null)[] {
  const department = findDepartment({ catalogue: defaultCatalogue, departmentId });
  return [departmentName, department?.shortName ?? departmentName];
}

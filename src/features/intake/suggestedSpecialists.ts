import { isSettled } from '@/domain/agencyCase/caseFacts';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import type { Department } from '@/domain/catalogue/catalogue';

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
export function suggestedSpecialists({
  agencyCase,
  specialists,
  departments,
}: {
  readonly agencyCase: AgencyCase;
  readonly specialists: readonly SpecialistLoad[];
  readonly departments: readonly Department[];
}): RankedSpecialist[] {
  const open = agencyCase.items.filter((item) => !isSettled(item));
  const fits = specialists
    .map((specialist) => ({
      ...specialist,
      itemsOfDepartment: open.filter((item) => namesOf(item, departments).includes(specialist.departmentName))
        .length,
    }))
    .sort((a, b) => b.itemsOfDepartment - a.itemsOfDepartment || a.openCases - b.openCases);

  return fits.map((specialist, place) => ({
    ...specialist,
    isSuggested: place === 0 && specialist.itemsOfDepartment > 0,
  }));
}

/** People say 规资局, papers say 规划和自然资源局. */
function namesOf(
  { departmentId, departmentName }: CaseItem,
  departments: readonly Department[],
): (string | null)[] {
  const department = departments.find((each) => each.departmentId === departmentId);
  return [departmentName, department?.shortName ?? departmentName];
}

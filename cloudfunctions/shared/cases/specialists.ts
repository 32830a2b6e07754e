import { departmentNames } from '../departmentName';
import { listStaff } from '../repositories/accountRepository';
import { countCases } from '../repositories/cases/listCases';

export interface SpecialistLoad {
  readonly accountId: string;
  readonly name: string;
  readonly departmentName: string;
  readonly openCases: number;
}

/** Everyone who may be assigned, by name, with how many open cases each has. */
export async function listSpecialists(): Promise<SpecialistLoad[]> {
  const [specialists, nameOf] = await Promise.all([listStaff(['specialist']), departmentNames()]);
  return Promise.all(
    specialists.map(async ({ _id: accountId, name, departmentId }) => ({
      accountId,
      name,
      departmentName: nameOf(departmentId) ?? '',
      openCases: await countCases({ 'specialist.accountId': accountId, 'summary.isEnded': false }),
    })),
  );
}

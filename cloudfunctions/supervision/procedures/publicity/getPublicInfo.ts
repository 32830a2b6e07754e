import { departmentNames } from '../../../shared/departmentName';
import { listStaff } from '../../../shared/repositories/accountRepository';
import { readPublicInfo } from '../../../shared/repositories/publicity/publicInfoRepository';
import { staffProcedure } from '../../../shared/trpc';

/** What the district shows everyone, with the specialists whom it can show. */
export const getPublicInfo = staffProcedure('supervisor').query(async () => {
  const [{ version, info, updaterName, updatedAt }, specialists, nameOf] = await Promise.all([
    readPublicInfo(),
    listStaff(['specialist']),
    departmentNames(),
  ]);
  const people = specialists.map(({ _id: accountId, name, departmentId }) => ({
    ...{ accountId, name },
    departmentName: nameOf(departmentId) ?? '',
  }));
  return { version, info, updaterName, updatedAt, specialists: people };
});

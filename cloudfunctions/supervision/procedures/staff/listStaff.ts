import { z } from '@/domain/zod';

import { departmentNames } from '../../../shared/departmentName';
import { listStaff as findStaff } from '../../../shared/repositories/accountRepository';
import { Cursor, staffProcedure } from '../../../shared/trpc';

/** Everyone who works for the service, by name; one page holds a district. */
export const listStaff = staffProcedure('supervisor')
  .input(z.object({ cursor: Cursor }))
  .query(async () => {
    const [staff, nameOf] = await Promise.all([
      findStaff(['window', 'specialist', 'supervisor']),
      departmentNames(),
    ]);
    const rows = staff.map(({ _id: accountId, name, staffRoles: roles, departmentId }) => ({
      ...{ accountId, name, roles },
      departmentName: nameOf(departmentId) ?? null,
    }));
    return { rows, nextCursor: null };
  });

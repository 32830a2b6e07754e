import { z } from '@/domain/zod';

import { badInput } from '../../../shared/AppError';
import { departmentNames } from '../../../shared/departmentName';
import { inviteCodeOf, saveInvite } from '../../../shared/repositories/inviteRepository';
import { commandInput, RecordId, staffProcedure } from '../../../shared/trpc';

const INVITE_LIFE_MS = 7 * 24 * 60 * 60 * 1000;

const input = commandInput.extend({
  roles: z
    .array(z.enum(['window', 'specialist', 'supervisor']))
    .min(1, '请选择身份。')
    .max(3),
  departmentId: RecordId.optional(),
});

/** A code that makes one person staff, once, within seven days. Repeating the command gives the same code. */
export const inviteStaff = staffProcedure('supervisor')
  .input(input)
  .mutation(async ({ ctx, input: { commandId, roles, departmentId = null } }) => {
    const nameOf = await departmentNames();
    const isKnown = departmentId === null || nameOf(departmentId) !== undefined;
    if (!isKnown) throw badInput('没有这个部门,请重新选择。', 'departmentId');
    if (roles.includes('specialist') && departmentId === null)
      throw badInput('请选择专员所在的部门。', 'departmentId');

    const invitedBy = ctx.caller._id;
    const code = inviteCodeOf({ accountId: invitedBy, commandId });
    const ends = new Date(Date.parse(ctx.now) + INVITE_LIFE_MS).toISOString();
    const expiresAt = await saveInvite(code, { roles, departmentId, invitedBy, expiresAt: ends });
    return { code, expiresAt };
  });

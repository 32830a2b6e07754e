import { commandPayloads } from '@/domain/agencyCase/commands';
import { z } from '@/domain/zod';

import { badInput } from '../../AppError';
import { actOnCase } from '../../cases/actOnCase';
import type { FindActor } from '../../cases/caseAccess';
import { departmentNames } from '../../departmentName';
import { findAccount } from '../../repositories/accountRepository';
import type { StaffRole } from '../../repositories/accountRepository';
import { commandInput, RecordId, staffProcedure } from '../../trpc';

const input = commandInput.extend({
  caseId: RecordId,
  seenVersion: z.number().int().min(1).optional(),
  specialistId: RecordId,
  reason: commandPayloads.AssignSpecialist.shape.reason,
});

/** P2: one named specialist per case. Name and department come from the account, never from the caller. */
export function assignProcedure({ role, findActor }: { role: StaffRole; findActor: FindActor }) {
  return staffProcedure(role)
    .input(input)
    .mutation(async ({ ctx, input: { specialistId, reason, ...frame } }) => {
      const [chosen, nameOf] = await Promise.all([findAccount(specialistId), departmentNames()]);
      if (!chosen?.staffRoles.includes('specialist'))
        throw badInput('没有找到这位专员,请重新选择。', 'specialistId');

      const departmentName = nameOf(chosen.departmentId) ?? '';
      const specialist = { accountId: chosen._id, name: chosen.name, departmentName };
      const act = { ...frame, type: 'AssignSpecialist', payload: { specialist, reason } } as const;
      return actOnCase({ ctx, act, findActor });
    });
}

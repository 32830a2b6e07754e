import { z } from '@/domain/zod';

import { listProjects as listAll } from '../../../shared/repositories/projectRepository';
import { RecordId, signedUpProcedure } from '../../../shared/trpc';
import { firstEnterpriseOf } from '../../../shared/vault/firstEnterprise';
import { isInside, isWithinReach, vaultReachOf } from '../../../shared/vault/vaultAccess';

/** The projects that one of my enterprises, or the first, has asked about before, the one used last first; at most 100. */
export const listProjects = signedUpProcedure
  .input(z.object({ enterpriseId: RecordId.optional() }))
  .query(async ({ ctx, input }) => {
    const enterpriseId = input.enterpriseId ?? firstEnterpriseOf(ctx.caller);
    if (ctx.caller.enterpriseIds.includes(enterpriseId) && !isInside(ctx.caller, enterpriseId))
      return { enterpriseId, projects: [] };

    const reach = vaultReachOf(ctx.caller, enterpriseId);
    const found = await listAll(enterpriseId);
    const projects = found
      .map(({ _id, name, address, investmentWan, usedAt }) => ({
        projectId: _id,
        name,
        address,
        investmentWan,
        usedAt,
      }))
      .filter((project) => isWithinReach(reach, project));
    return { enterpriseId, projects };
  });

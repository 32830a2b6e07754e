import { z } from '@/domain/zod';

import { applicantOf } from '../../../shared/cases/caseAccess';
import { getCase } from '../../../shared/repositories/cases/findCase';
import { RecordId, signedUpProcedure } from '../../../shared/trpc';
import { offersFor } from '../../../shared/vault/offersFor';
import { isInside, vaultReachOf } from '../../../shared/vault/vaultAccess';

/** What the vault already holds of the papers that a case waits for now: those of open 补正 and those promised (容缺). */
export const offerForCase = signedUpProcedure
  .input(z.object({ caseId: RecordId }))
  .query(async ({ ctx, input: { caseId } }) => {
    const found = await getCase(caseId);
    applicantOf(ctx.caller, found);
    const { enterprise, project, corrections, deferrals } = found;
    const { enterpriseId } = enterprise;
    if (!isInside(ctx.caller, enterpriseId)) return { offers: [] };

    const wanted = [
      ...corrections.filter(({ answeredAt }) => answeredAt === null).flatMap(({ wishes }) => wishes),
      ...deferrals.filter(({ madeGoodAt }) => madeGoodAt === null),
    ];
    const materialIds = [...new Set(wanted.flatMap(({ materialId }) => materialId ?? []))];
    const reach = vaultReachOf(ctx.caller, enterpriseId);
    const wish = { enterpriseId, projectName: project.name, materialIds };
    return { offers: await offersFor({ ...wish, reach, now: ctx.now }) };
  });

import { z } from '@/domain/zod';

import { originalsOut } from '../../../shared/repositories/cases/originalsOut';
import { serviceRules } from '../../../shared/rules/serviceRules';
import { Cursor, RecordId, signedUpProcedure } from '../../../shared/trpc';
import { firstEnterpriseOf } from '../../../shared/vault/firstEnterprise';
import { vaultReachOf } from '../../../shared/vault/vaultAccess';

const input = z.object({
  /** The first of mine where none is said. */
  enterpriseId: RecordId.optional(),
  cursor: Cursor,
});

/** Originals of one of my enterprises that the service holds, the one to go back first on top; 20 cases a page. */
export const listOriginals = signedUpProcedure
  .input(input)
  .query(async ({ ctx, input: { cursor, ...asked } }) => {
    const enterpriseId = asked.enterpriseId ?? firstEnterpriseOf(ctx.caller);
    const reach = vaultReachOf(ctx.caller, enterpriseId);
    const { calendar } = await serviceRules();
    const page = await originalsOut({ enterpriseId, reach, cursor, now: ctx.now, calendar });
    return { enterpriseId, ...page };
  });

import { z } from '@/domain/zod';

import { originalsOut } from '../../../shared/repositories/cases/originalsOut';
import { serviceRules } from '../../../shared/rules/serviceRules';
import { Cursor, RecordId, signedUpProcedure } from '../../../shared/trpc';
import { vaultReachOf } from '../../../shared/vault/vaultAccess';

const input = z.object({ enterpriseId: RecordId, cursor: Cursor });

/** Originals of one of my enterprises that the service holds, the one to go back first on top; 20 cases a page. */
export const listOriginals = signedUpProcedure
  .input(input)
  .query(async ({ ctx, input: { enterpriseId, cursor } }) => {
    const reach = vaultReachOf(ctx.caller, enterpriseId);
    const { calendar } = await serviceRules();
    return originalsOut({ enterpriseId, reach, cursor, now: ctx.now, calendar });
  });

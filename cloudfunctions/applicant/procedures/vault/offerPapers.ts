import { z } from '@/domain/zod';

import { RecordId, signedUpProcedure } from '../../../shared/trpc';
import { offersFor } from '../../../shared/vault/offersFor';
import { isInside, vaultReachOf } from '../../../shared/vault/vaultAccess';

const input = z.object({
  enterpriseId: RecordId,
  projectName: z.string().max(60),
  materialIds: z.array(RecordId).max(120),
});

/** What the vault of one of my enterprises already holds of the papers that are wanted; an expired one says so. */
export const offerPapers = signedUpProcedure.input(input).query(async ({ ctx, input: wish }) => {
  // A first request is filled in while the binding waits: nothing is offered then, and nothing is in the way.
  if (ctx.caller.enterpriseIds.includes(wish.enterpriseId) && !isInside(ctx.caller, wish.enterpriseId))
    return { offers: [] };

  const reach = vaultReachOf(ctx.caller, wish.enterpriseId);
  return { offers: await offersFor({ ...wish, reach, now: ctx.now }) };
});

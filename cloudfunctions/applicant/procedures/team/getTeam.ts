import { z } from '@/domain/zod';

import { answerTeam } from '../../../shared/team/answerTeam';
import { enterTeam } from '../../../shared/team/enterTeam';
import { RecordId, signedUpProcedure } from '../../../shared/trpc';

/** Who sees what of one of my enterprises. */
export const getTeam = signedUpProcedure
  .input(z.object({ enterpriseId: RecordId }))
  .query(async ({ ctx, input: { enterpriseId } }) =>
    answerTeam(ctx.caller, await enterTeam(ctx.caller, enterpriseId), ctx.now),
  );

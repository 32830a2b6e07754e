import { z } from '@/domain/zod';

import { RecordId, signedUpProcedure } from '../../../shared/trpc';
import { answerPaper } from '../../../shared/vault/answerPaper';
import { getReachedPaper } from '../../../shared/vault/vaultAccess';

/** One paper of one of my enterprises, with all its versions and the cases that rest on them. */
export const getPaper = signedUpProcedure
  .input(z.object({ paperId: RecordId }))
  .query(async ({ ctx, input: { paperId } }) =>
    answerPaper(await getReachedPaper(ctx.caller, paperId), ctx.caller),
  );

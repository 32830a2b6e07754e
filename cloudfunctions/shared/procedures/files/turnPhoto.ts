import { z } from '@/domain/zod';

import { getOpenableFile } from '../../files/fileAccess';
import { turnFile } from '../../files/turn/turnFile';
import { commandInput, RecordId, signedUpProcedure } from '../../trpc';

const input = commandInput.extend({ fileId: RecordId, quarterTurns: z.number().int().min(1).max(3) });

/** The same photo turned right by so many quarters: another file, to be named instead of the first. */
export const turnPhoto = signedUpProcedure.input(input).mutation(async ({ ctx, input: wanted }) => {
  const { fileId, quarterTurns } = wanted;
  const file = await getOpenableFile(ctx.caller, fileId);
  const { _id, name, kind, bytes } = await turnFile({
    ...{ file, quarterTurns },
    ...{ accountId: ctx.caller._id, now: ctx.now },
  });
  return { fileId: _id, name, kind, bytes };
});

import { z } from '@/domain/zod';

import { getOpenableFile } from '../../files/fileAccess';
import { storedSums } from '../../files/storedSums';
import { RecordId, signedUpProcedure } from '../../trpc';

export const getSums = signedUpProcedure
  .input(z.object({ fileId: RecordId }))
  .query(async ({ ctx, input: { fileId } }) => storedSums(await getOpenableFile(ctx.caller, fileId)));

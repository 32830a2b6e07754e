import { z } from '@/domain/zod';

import { notFound } from '../../AppError';
import { getOpenableFile } from '../../files/fileAccess';
import { openSealed } from '../../files/sealedBytes';
import { findFileLink } from '../../files/storage';
import { RecordId, signedUpProcedure } from '../../trpc';

/** A link for ten minutes, or a personal paper's bytes in a `data:` address. */
export const openFile = signedUpProcedure
  .input(z.object({ fileId: RecordId }))
  .query(async ({ ctx, input: { fileId } }) => {
    const file = await getOpenableFile(ctx.caller, fileId);
    const url =
      file.sealedId === undefined
        ? await findFileLink(file.cloudFileId)
        : await openSealed({ sealedId: file.sealedId, kind: file.kind });
    if (!url) throw notFound('这个文件已经不在了,请重新上传。');
    return { url, name: file.name, kind: file.kind };
  });

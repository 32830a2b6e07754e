import { MOST_PAGES } from '@/domain/files/FileKind';
import { shortText } from '@/domain/shared/text';
import { z } from '@/domain/zod';

import { getOpenableFiles } from '../../files/fileAccess';
import { linkToBound } from '../../files/merge/linkToBound';
import { RecordId, signedUpProcedure } from '../../trpc';

const input = z.object({
  fileIds: z.array(RecordId).min(1).max(MOST_PAGES, `一份材料最多 ${MOST_PAGES} 页。`),
  /** What the paper is called; the PDF gets this name. */
  name: shortText('材料名称', 60),
});

/** One PDF of the pages of a paper, in their order, as a link for ten minutes. */
export const bindPages = signedUpProcedure.input(input).query(async ({ ctx, input: { fileIds, name } }) => {
  const files = await getOpenableFiles(ctx.caller, fileIds);
  return { ...(await linkToBound(files)), name: `${name}.pdf`, kind: 'pdf' as const };
});

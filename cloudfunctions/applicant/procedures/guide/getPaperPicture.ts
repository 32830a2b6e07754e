import { z } from '@/domain/zod';

import { notFound } from '../../../shared/AppError';
import { guideFileLink } from '../../../shared/publicity/guideFileLink';
import { readPaperGuide } from '../../../shared/repositories/publicity/paperGuideRepository';
import { publicProcedure } from '../../../shared/trpc';

/** The picture of a right paper, for anyone: a link for ten minutes. */
export const getPaperPicture = publicProcedure
  .input(z.object({ paperId: z.string().max(80) }))
  .query(async ({ input: { paperId } }) => {
    const { picture } = (await readPaperGuide(paperId)).guide;
    if (picture === null) throw notFound('这张样例图片已经撤下。请看文字说明,或打电话问窗口。');

    const { fileId, name, kind } = picture;
    return { url: await guideFileLink(fileId), name, kind };
  });

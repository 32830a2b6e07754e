import { blankForms } from '@/domain/guide/blankForms';
import { currentBlank } from '@/domain/guide/PaperGuide';
import { publicPaper } from '@/domain/guide/PublicPaper';
import { isBlankId } from '@/domain/guide/materialSamples';
import { z } from '@/domain/zod';

import { notFound } from '../../../shared/AppError';
import { blankLink } from '../../../shared/publicity/blankLink';
import { guideFileLink } from '../../../shared/publicity/guideFileLink';
import { readPaperGuide } from '../../../shared/repositories/publicity/paperGuideRepository';
import { publicProcedure } from '../../../shared/trpc';

const none = () => notFound('这份空白表已经没有了。请回到材料的说明重新选择。');

/**
 * The blank document of a paper to fill in, for anyone: a link for ten minutes. Only what is handed out now has one;
 * storage itself opens nothing to anybody.
 */
export const getBlank = publicProcedure
  .input(z.object({ blankId: z.string().max(80) }))
  .query(async ({ input: { blankId } }) => {
    const { guide } = await readPaperGuide(blankId);
    const own = currentBlank(guide);
    const { blank } = publicPaper(blankId, guide);
    if (blank === null) throw none();

    const { name, kind } = blank;
    if (own !== undefined) return { url: await guideFileLink(own.fileId), name, kind };
    if (!isBlankId(blankId)) throw none();
    return { url: await blankLink(blankForms[blankId]), name, kind };
  });

import { findBlankForm } from '@/domain/guide/blankForms';
import { z } from '@/domain/zod';

import { notFound } from '../../../shared/AppError';
import { blankLink } from '../../../shared/publicity/blankLink';
import { publicProcedure } from '../../../shared/trpc';

/** A blank document to fill in, for anyone: a link for ten minutes. */
export const getBlank = publicProcedure
  .input(z.object({ blankId: z.string().max(40) }))
  .query(async ({ input: { blankId } }) => {
    const form = findBlankForm(blankId);
    if (!form) throw notFound('没有这份空白表。请回到事项页重新选择。');

    return { url: await blankLink(form), name: `${form.title}(空白).docx`, kind: 'docx' };
  });

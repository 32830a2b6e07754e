import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { z } from '@/domain/zod';

import { notFound } from '../../../shared/AppError';
import { saveDraft } from '../../../shared/catalogue/saveDraft';
import { findVersion } from '../../../shared/repositories/catalogue/versionRepository';
import { commandInput, staffProcedure } from '../../../shared/trpc';

const input = commandInput.extend({ revision: z.int().min(0), number: z.int().min(0) });

/** An earlier version becomes the draft, in place of what the draft holds; 0 is the shipped catalogue. */
export const restoreCatalogueVersion = staffProcedure('supervisor')
  .input(input)
  .mutation(async ({ ctx, input: { number, ...wish } }) => {
    const catalogue = number === 0 ? defaultCatalogue : (await findVersion(number))?.catalogue;
    if (!catalogue) throw notFound(`没有第 ${number} 版目录。`);
    return saveDraft({ ...wish, catalogue, caller: ctx.caller, now: ctx.now });
  });

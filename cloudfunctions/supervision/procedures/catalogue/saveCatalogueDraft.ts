import { z } from '@/domain/zod';

import { parseCatalogue } from '../../../shared/catalogue/parseCatalogue';
import { saveDraft } from '../../../shared/catalogue/saveDraft';
import { commandInput, staffProcedure } from '../../../shared/trpc';

const input = commandInput.extend({ revision: z.int().min(0), catalogue: z.unknown() });

/** Every field must be filled in; circles and the like may stand in a draft, they only keep it from being published. */
export const saveCatalogueDraft = staffProcedure('supervisor')
  .input(input)
  .mutation(({ ctx, input: { catalogue, ...wish } }) =>
    saveDraft({ ...wish, catalogue: parseCatalogue(catalogue), caller: ctx.caller, now: ctx.now }),
  );

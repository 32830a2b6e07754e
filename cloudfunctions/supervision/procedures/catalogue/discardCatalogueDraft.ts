import { z } from '@/domain/zod';

import { saveDraft } from '../../../shared/catalogue/saveDraft';
import { commandInput, staffProcedure } from '../../../shared/trpc';

/** Back to the catalogue in force. Whoever still has the draft on screen may save it again. */
export const discardCatalogueDraft = staffProcedure('supervisor')
  .input(commandInput.extend({ revision: z.int().min(0) }))
  .mutation(({ ctx, input }) => saveDraft({ ...input, catalogue: null, caller: ctx.caller, now: ctx.now }));

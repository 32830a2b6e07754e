import { z } from '@/domain/zod';

import { publishDraft } from '../../../shared/catalogue/publishDraft';
import { commandInput, staffProcedure } from '../../../shared/trpc';

const input = commandInput.extend({ revision: z.int().min(1), number: z.int().min(0) });

/** `revision` of the draft and `number` of the version in force are those on screen: what was confirmed is published. */
export const publishCatalogueDraft = staffProcedure('supervisor')
  .input(input)
  .mutation(({ ctx, input: wish }) => publishDraft({ ...wish, caller: ctx.caller, now: ctx.now }));

import { publishArticle } from '../../../shared/articles/publishArticle';
import { staffProcedure } from '../../../shared/trpc';
import { editingInput } from './editingInput';

/** Only the working group speaks to everyone. */
export const publishArticleDraft = staffProcedure('supervisor')
  .input(editingInput)
  .mutation(({ ctx, input }) => publishArticle({ ...input, caller: ctx.caller, now: ctx.now }));

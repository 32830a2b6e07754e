import { discardArticle } from '../../../shared/articles/discardArticle';
import { staffProcedure } from '../../../shared/trpc';
import { editingInput } from './editingInput';

export const discardArticleDraft = staffProcedure('supervisor')
  .input(editingInput)
  .mutation(({ ctx, input }) => discardArticle({ ...input, caller: ctx.caller, now: ctx.now }));

import { shortText } from '@/domain/shared/text';

import { withdrawArticle } from '../../../shared/articles/withdrawArticle';
import { staffProcedure } from '../../../shared/trpc';
import { editingInput } from './editingInput';

/** Why it was taken away stays with the article for those who write. */
export const withdrawPublished = staffProcedure('supervisor')
  .input(editingInput.extend({ reason: shortText('撤回原因', 100) }))
  .mutation(({ ctx, input: { reason, ...editing } }) =>
    withdrawArticle({ ...editing, caller: ctx.caller, now: ctx.now }, reason),
  );

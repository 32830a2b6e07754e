import { setDraftRemoved } from '../../../shared/repositories/requestDraftRepository';
import { CommandId, commandInput, signedUpProcedure } from '../../../shared/trpc';

const input = commandInput.extend({ draftId: CommandId });

/** Takes back what was just removed. */
export const restoreDraft = signedUpProcedure.input(input).mutation(async ({ ctx, input: { draftId } }) => {
  await setDraftRemoved({ accountId: ctx.caller._id, draftId, isRemoved: false, now: ctx.now });
  return { draftId };
});

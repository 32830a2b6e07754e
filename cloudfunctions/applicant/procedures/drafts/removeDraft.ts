import { setDraftRemoved } from '../../../shared/repositories/requestDraftRepository';
import { CommandId, commandInput, signedUpProcedure } from '../../../shared/trpc';

const input = commandInput.extend({ draftId: CommandId });

/** Puts one of the caller's own drafts aside; it can be taken back for a day. */
export const removeDraft = signedUpProcedure.input(input).mutation(async ({ ctx, input: { draftId } }) => {
  await setDraftRemoved({ accountId: ctx.caller._id, draftId, isRemoved: true, now: ctx.now });
  return { draftId };
});

import { confirmClaim as confirmWaiting } from '../../../shared/team/decideClaim';
import { commandInput, RecordId, staffProcedure } from '../../../shared/trpc';

const input = commandInput.extend({ claimId: RecordId });

/** The window has checked licence and person. Repeating it changes nothing. */
export const confirmClaim = staffProcedure('window')
  .input(input)
  .mutation(async ({ ctx, input: { claimId } }) => {
    await confirmWaiting({ claimId, by: ctx.caller._id, now: ctx.now });
    return { claimId };
  });

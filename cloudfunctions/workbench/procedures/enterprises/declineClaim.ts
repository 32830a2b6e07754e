import { longText } from '@/domain/shared/text';

import { declineClaim as declineWaiting } from '../../../shared/team/decideClaim';
import { commandInput, RecordId, staffProcedure } from '../../../shared/trpc';

const input = commandInput.extend({ claimId: RecordId, reason: longText('退回原因', 200) });

/** The person reads the reason, corrects what was wrong, and may bind again. */
export const declineClaim = staffProcedure('window')
  .input(input)
  .mutation(async ({ ctx, input: { claimId, reason, commandId } }) => {
    await declineWaiting({ claimId, by: ctx.caller._id, now: ctx.now, reason, commandId });
    return { claimId };
  });

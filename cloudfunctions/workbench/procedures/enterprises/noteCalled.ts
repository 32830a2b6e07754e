import { noteClaimCalled } from '../../../shared/repositories/claimRepository';
import { commandInput, RecordId, staffProcedure } from '../../../shared/trpc';

/** The window has phoned somebody whose binding was sent back. Repeating it changes nothing. */
export const noteCalled = staffProcedure('window')
  .input(commandInput.extend({ claimId: RecordId }))
  .mutation(async ({ input: { claimId } }) => {
    await noteClaimCalled(claimId);
    return { claimId };
  });

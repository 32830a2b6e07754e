import { LookReason } from '@/domain/files/LookReason';

import { lookAtPicture } from '../../../shared/pictures/lookAtPicture';
import { commandInput, RecordId, staffProcedure } from '../../../shared/trpc';

/** A picture that did not pass its check, for the working group and for a reason alone. */
export const lookAtWithheld = staffProcedure('supervisor')
  .input(commandInput.extend({ fileId: RecordId, reason: LookReason }))
  .mutation(({ ctx, input }) => lookAtPicture({ ...input, caller: ctx.caller, now: ctx.now }));

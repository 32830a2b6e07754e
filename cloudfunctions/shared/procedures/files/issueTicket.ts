import { issueUploadFolder } from '../../files/uploadTicket';
import { commandInput, signedUpProcedure } from '../../trpc';

/** A folder for my uploads, good for two hours: upload to `${folder}/<name>`, then register. */
export const issueTicket = signedUpProcedure.input(commandInput).mutation(({ ctx }) => ({
  folder: issueUploadFolder({ accountId: ctx.caller._id, nowMs: Date.parse(ctx.now) }),
}));

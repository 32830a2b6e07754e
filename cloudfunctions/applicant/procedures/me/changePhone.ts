import { answerMe } from '../../../shared/me/answerMe';
import { phoneFields, toldPhone } from '../../../shared/me/toldPhone';
import { changePhone as changeStored, getAccount } from '../../../shared/repositories/accountRepository';
import { commandInput, signedUpProcedure } from '../../../shared/trpc';

/** Another number for the same person. The one before is kept, sealed; cases keep the contact that they were given. */
export const changePhone = signedUpProcedure
  .input(commandInput.extend(phoneFields))
  .mutation(async ({ ctx, input: told }) => {
    await changeStored(ctx.caller._id, await toldPhone(ctx, told), ctx.now);
    return answerMe(await getAccount(ctx.caller._id));
  });

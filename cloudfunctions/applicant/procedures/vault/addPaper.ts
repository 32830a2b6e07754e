import { AddedPaper } from '@/domain/vault/vaultInputs';

import { actorOf } from '../../../shared/people';
import { commandInput, RecordId, signedUpProcedure } from '../../../shared/trpc';
import { addPaper as putIntoVault } from '../../../shared/vault/addPaper';
import { answerPaper } from '../../../shared/vault/answerPaper';
import { vaultReachOf } from '../../../shared/vault/vaultAccess';

const input = commandInput.extend({ ...AddedPaper.shape, enterpriseId: RecordId });

/** Puts a paper into the vault that no case asked for; one that is there already gets a new version. Repeating it changes nothing. */
export const addPaper = signedUpProcedure
  .input(input)
  .mutation(async ({ ctx, input: { commandId: _, ...wish } }) => {
    const reach = vaultReachOf(ctx.caller, wish.enterpriseId);
    const by = actorOf(ctx.caller, 'applicant');
    return answerPaper(await putIntoVault({ ...wish, reach, by, now: ctx.now }), ctx.caller);
  });

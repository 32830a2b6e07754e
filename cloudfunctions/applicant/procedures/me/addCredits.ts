import { templateKeys } from '@/domain/message/TemplateKey';
import { z } from '@/domain/zod';

import { answerMe } from '../../../shared/me/answerMe';
import { addCredits as raiseCredits } from '../../../shared/repositories/accountRepository';
import { commandInput, signedUpProcedure } from '../../../shared/trpc';

const input = commandInput.extend({ templateKeys: z.array(z.enum(templateKeys)).min(1).max(5) });

/** The user accepted these templates just now: each earns one message. */
export const addCredits = signedUpProcedure.input(input).mutation(async ({ ctx, input: accepted }) => {
  const accepts = [...new Set(accepted.templateKeys)];
  const { commandId } = accepted;
  await raiseCredits({ accountId: ctx.caller._id, commandId, templateKeys: accepts });
  return answerMe(ctx.caller);
});

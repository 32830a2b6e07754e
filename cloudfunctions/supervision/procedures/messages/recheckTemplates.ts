import { AppError } from '../../../shared/AppError';
import { checkTemplates } from '../../../shared/outbox/checkTemplates';
import { commandInput, staffProcedure } from '../../../shared/trpc';

/** Compares the templates with the platform's now; the timer does so every hour. */
export const recheckTemplates = staffProcedure('supervisor')
  .input(commandInput)
  .mutation(async ({ ctx }) => {
    const check = await checkTemplates(ctx.now);
    if (check === undefined)
      throw new AppError('CONFLICT', { userMessage: '微信没有答复,没能核对。上次的结果还在,请稍后再试。' });
    return { problems: check.problems.length };
  });

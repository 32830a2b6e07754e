import { ServicePromises } from '@/domain/agencyCase/promises';
import { z } from '@/domain/zod';

import { AppError } from '../../../shared/AppError';
import { savePromises } from '../../../shared/repositories/rulesRepository';
import { forgetRules } from '../../../shared/rules/serviceRules';
import { commandInput, staffProcedure } from '../../../shared/trpc';

const input = commandInput.extend({ version: z.number().int().min(0), promises: ServicePromises });

/** New requests get the new promises; running cases keep those they began with. */
export const saveServicePromises = staffProcedure('supervisor')
  .input(input)
  .mutation(async ({ ctx, input: { version, promises } }) => {
    const signed = { updatedBy: ctx.caller._id, updatedAt: ctx.now };
    const isSaved = await savePromises({ version, promises }, signed);
    forgetRules();
    if (!isSaved)
      throw new AppError('CONFLICT', { userMessage: '服务承诺刚刚被别人改过,请看一下最新内容再保存。' });
    return { version: version + 1 };
  });

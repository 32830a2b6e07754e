import { ServicePromises } from '@/domain/agencyCase/promises';
import { z } from '@/domain/zod';

import { AppError } from '../../../shared/AppError';
import { savePromises } from '../../../shared/repositories/rulesRepository';
import { forgetRules } from '../../../shared/rules/serviceRules';
import { signedBy } from '../../../shared/signedBy';
import { commandInput, staffProcedure } from '../../../shared/trpc';

const input = commandInput.extend({ version: z.number().int().min(0), promises: ServicePromises });

/** New requests get the new promises; running cases keep those they began with. What belongs to no case follows at once. */
export const saveServicePromises = staffProcedure('supervisor')
  .input(input)
  .mutation(async ({ ctx, input: { commandId, version, promises } }) => {
    const isSaved = await savePromises({ version, promises }, signedBy(ctx, commandId));
    forgetRules();
    if (!isSaved)
      throw new AppError('CONFLICT', {
        userMessage: '服务承诺刚刚被别人改过,您的改动还没有保存。请看一下最新内容再保存。',
      });
    return { version: version + 1 };
  });

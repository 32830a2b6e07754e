import { LeastNumber } from '@/domain/comparison/compareDepartments';
import { z } from '@/domain/zod';

import { AppError } from '../../../shared/AppError';
import { saveLeastCases } from '../../../shared/repositories/comparison/leastCases';
import { signedBy } from '../../../shared/signedBy';
import { commandInput, staffProcedure } from '../../../shared/trpc';

/** From how many decided items departments are compared. */
export const saveLeast = staffProcedure('supervisor')
  .input(commandInput.extend({ version: z.number().int().min(0), least: LeastNumber }))
  .mutation(async ({ ctx, input: { commandId, version, least } }) => {
    if (!(await saveLeastCases({ version, least }, signedBy(ctx, commandId))))
      throw new AppError('CONFLICT', {
        userMessage: '最少件数刚刚被别人改过,您的改动还没有保存。请看一下最新内容再保存。',
      });
    return { version: version + 1 };
  });

import { PublicInfo } from '@/domain/publicity/PublicInfo';
import { z } from '@/domain/zod';

import { AppError } from '../../../shared/AppError';
import { refusePrivatePhones } from '../../../shared/publicity/refusePrivatePhones';
import { listStaff } from '../../../shared/repositories/accountRepository';
import {
  readPublicInfo,
  savePublicInfo as replaceInfo,
} from '../../../shared/repositories/publicity/publicInfoRepository';
import { commandInput, staffProcedure } from '../../../shared/trpc';

const input = commandInput.extend({ version: z.int().min(0), info: PublicInfo });

/** Replaces what everyone may read; phones have it within a minute. */
export const savePublicInfo = staffProcedure('supervisor')
  .input(input)
  .mutation(async ({ ctx, input: { commandId, version, info } }) => {
    refusePrivatePhones(info, await listStaff(['window', 'specialist', 'supervisor']));

    const signed = { updatedBy: ctx.caller._id, updaterName: ctx.caller.name, updatedAt: ctx.now };
    if (await replaceInfo({ version, info }, { commandId, ...signed })) return { version: version + 1 };

    const { updaterName } = await readPublicInfo();
    throw new AppError('CONFLICT', {
      userMessage: `${updaterName || '别人'}刚刚改过公开信息,您的改动还没有保存。请看一下最新内容再保存。`,
    });
  });

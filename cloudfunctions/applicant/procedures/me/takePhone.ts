import { maskPhone, phoneProblem } from '@/domain/shared/phoneNumber';
import { z } from '@/domain/zod';

import { AppError } from '../../../shared/AppError';
import { askWechatPhone } from '../../../shared/me/askWechatPhone';
import { keepTakenPhone } from '../../../shared/repositories/takenPhoneRepository';
import { commandInput, publicProcedure } from '../../../shared/trpc';

const input = commandInput.extend({ code: z.string().min(1).max(200) });

/**
 * Turns the code of WeChat's phone button, good once for 5 minutes, into the number, and keeps it for half an hour. The
 * phone itself gets only the ends of it back.
 */
export const takePhone = publicProcedure.input(input).mutation(async ({ ctx, input: { code } }) => {
  if (ctx.openid === '') throw new AppError('FORBIDDEN', { userMessage: '请先登录微信。' });

  const phone = await askWechatPhone(code);
  if (phoneProblem(phone) !== undefined)
    throw new AppError('NOT_ALLOWED', {
      userMessage: '微信里的不是内地号码,请自己填写一个能联系到您的号码。',
    });
  await keepTakenPhone(ctx.openid, phone, ctx.now);
  return { phoneMasked: maskPhone(phone) };
});

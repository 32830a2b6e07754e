import { PhoneNumber } from '@/domain/shared/phoneNumber';
import { z } from '@/domain/zod';

import { badInput } from '../AppError';
import type { RequestContext } from '../context';
import type { PhoneProof } from '../repositories/accountRepository';
import { findTakenPhone } from '../repositories/takenPhoneRepository';

/** A number as it is told: typed, or the one that WeChat gave a moment ago (`me.takePhone`). */
export const phoneFields = { phone: PhoneNumber.optional(), isFromWechat: z.boolean().default(false) };

interface Told {
  readonly phone?: string | undefined;
  readonly isFromWechat: boolean;
}

/** @throws AppError BAD_INPUT where there is no number, or WeChat's is too long ago */
export async function toldPhone(
  { openid, now }: Pick<RequestContext, 'openid' | 'now'>,
  { phone, isFromWechat }: Told,
): Promise<{ readonly phone: string; readonly phoneProof: PhoneProof | null }> {
  if (!isFromWechat) {
    if (phone === undefined) throw badInput('请填写电话号码。', 'phone');
    return { phone, phoneProof: null };
  }

  const taken = await findTakenPhone(openid, now);
  if (taken === undefined)
    throw badInput('微信手机号已过期,请再点一次“用微信手机号”,或者自己填写。', 'phone');
  return { phone: taken, phoneProof: 'wechat' };
}

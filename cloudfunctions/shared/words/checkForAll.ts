import type { SaidWords } from '@/domain/shared/wordsIn';

import { AppError } from '../AppError';
import { checkWords } from './checkWords';

/**
 * Checks what everybody will read. It is never urgent, and its draft is kept: so it waits where it cannot be checked,
 * unlike what people say within a case.
 * @throws AppError BAD_INPUT at the field that is risky, TRY_LATER
 */
export async function checkForAll(saying: {
  readonly said: readonly SaidWords[];
  readonly openid: string;
}): Promise<void> {
  const check = await checkWords({ ...saying, consequence: '没有发布。草稿还在,请修改后再发布。' });
  if (check === 'unchecked')
    throw new AppError('TRY_LATER', {
      userMessage: '内容检查暂时没有回应,所以还没有发布。草稿还在,请过几分钟再点发布。',
    });
}

import type { ContentCheck } from '@/domain/conversation/ConversationMessage';

import { badInput } from '../AppError';
import { cloud } from '../cloud';
import { logNotice } from '../log';

interface SecurityApi {
  msgSecCheck(wish: {
    content: string;
    version: 2;
    scene: 2;
    openid: string;
  }): Promise<{ result?: { suggest?: string } }>;
}

/**
 * Lets WeChat check the words (msgSecCheck v2, at most 2,500 characters). It answers for people who used the
 * mini-program in the last 2 hours only (61010) and may be out of order; then the words are kept, marked unchecked,
 * for a case must not stand still because a check does.
 * @throws AppError BAD_INPUT for what it finds risky
 */
export async function checkText({
  text,
  openid,
  refusal = '这条消息可能含有不适合发送的内容,没有发出。文字还在,请修改后再发。',
  field = 'text',
}: {
  readonly text: string;
  readonly openid: string;
  /** What the person is told of words that are found risky. */
  readonly refusal?: string;
  /** Where the words stand in the form. */
  readonly field?: string;
}): Promise<ContentCheck> {
  if (text === '') return 'none';

  const suggest = await suggestionOn(text, openid);
  if (suggest === 'risky') throw badInput(refusal, field);
  return suggest === 'pass' || suggest === 'review' ? suggest : 'unchecked';
}

async function suggestionOn(content: string, openid: string): Promise<string | undefined> {
  try {
    const { msgSecCheck } = cloud.openapi['security'] as SecurityApi;
    const { result } = await msgSecCheck({ content, version: 2, scene: 2, openid });
    return result?.suggest;
  } catch {
    logNotice({ what: 'a message could not be checked' });
    return undefined;
  }
}

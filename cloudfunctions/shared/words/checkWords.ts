import { worstCheck } from '@/domain/shared/wordsCheck';
import type { WordsCheck } from '@/domain/shared/wordsCheck';
import type { SaidWords } from '@/domain/shared/wordsIn';

import { AppError, badInput } from '../AppError';
import { MOST_AT_ONCE, suggestionOn } from './suggestionOn';

/** Characters of one command; no form takes as many. */
const MOST_WORDS = 40_000;
/** Characters that two portions share, so that nothing hides on the seam. */
const SEAM = 50;
/** Characters of risky words that are said back, so that their writer finds them. */
const QUOTED = 12;

interface Saying {
  readonly said: readonly SaidWords[];
  readonly openid: string;
  /** What follows for the writer of words that are found risky. */
  readonly consequence?: string;
}

/**
 * Lets WeChat check what somebody wrote, in as few calls as it takes. Where the check is out of order the words are kept,
 * marked unchecked, for a case must not stand still because a check does.
 * @throws AppError BAD_INPUT at the field that it finds risky; TOO_LARGE beyond what any form takes
 */
export async function checkWords({
  said,
  openid,
  consequence = '没有提交。文字还在,请修改后再提交。',
}: Saying): Promise<WordsCheck> {
  const signs = Array.from(said.map(({ words }) => words).join('\n'));
  if (signs.length === 0) return 'none';
  if (signs.length > MOST_WORDS)
    throw new AppError('TOO_LARGE', { userMessage: '一次提交的文字太多,请分几次提交。' });

  const suggestions = await Promise.all(portionsOf(signs).map((portion) => suggestionOn(portion, openid)));
  if (suggestions.includes('risky')) throw refusalOf(await riskyOf(said, openid), consequence);
  return worstCheck(suggestions as WordsCheck[]);
}

function portionsOf(signs: readonly string[]): string[] {
  const step = MOST_AT_ONCE - SEAM;
  const count = Math.max(1, Math.ceil((signs.length - SEAM) / step));
  return Array.from({ length: count }, (_, place) =>
    signs.slice(place * step, place * step + MOST_AT_ONCE).join(''),
  );
}

/** One after the other, for this is rare and mostly ends at once; undefined where only the whole is risky. */
async function riskyOf(said: readonly SaidWords[], openid: string): Promise<SaidWords | undefined> {
  if (said.length === 1) return said[0];

  for (const each of said) {
    const portions = portionsOf(Array.from(each.words));
    const suggestions = await Promise.all(portions.map((portion) => suggestionOn(portion, openid)));
    if (suggestions.includes('risky')) return each;
  }
  return undefined;
}

function refusalOf(risky: SaidWords | undefined, consequence: string): AppError {
  const what = risky === undefined ? '写的内容' : `“${quoteOf(risky.words)}”`;
  return badInput(`${what}可能含有不适合发送的内容,${consequence}`, risky?.field);
}

function quoteOf(words: string): string {
  const signs = Array.from(words.replace(/\s+/g, ' ').trim());
  return signs.length <= QUOTED ? signs.join('') : `${signs.slice(0, QUOTED).join('')}…`;
}

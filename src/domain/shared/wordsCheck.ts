import { z } from '../zod';

/**
 * What WeChat's check said of somebody's words. `review` and `unchecked` are kept and marked; `none` where there are no
 * words; what it finds risky is never kept.
 */
export const WordsCheck = z.enum(['pass', 'review', 'unchecked', 'none']);
export type WordsCheck = z.infer<typeof WordsCheck>;

/** From the best to the worst. */
const ranks: readonly WordsCheck[] = ['none', 'pass', 'unchecked', 'review'];

/** What several portions of one text come to: the worst of them. */
export function worstCheck(checks: readonly WordsCheck[]): WordsCheck {
  return checks.reduce<WordsCheck>(
    (worst, check) => (ranks.indexOf(check) > ranks.indexOf(worst) ? check : worst),
    'none',
  );
}

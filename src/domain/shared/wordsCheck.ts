import { z } from '../zod';

/**
 * What WeChat's check said of somebody's words. `review` and `unchecked` are kept and marked; `none` where there are no
 * words; what it finds risky is never kept.
 */
export const WordsCheck = z.enum(['pass', 'review', 'unchecked', 'none']);
export type WordsCheck = z.infer<typeof WordsCheck>;

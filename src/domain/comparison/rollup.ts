import type { ItemSample } from '../schedule/experience';
import { z } from '../zod';

/** A calendar month, `YYYY-MM`. Months compare as strings. */
export const Month = z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, {
  error: ({ input }) => (input === '' ? '请选择月份。' : '月份应写作“2026-11”的样子。'),
});
export type Month = z.infer<typeof Month>;

/** `2026年9月` */
export function sayMonth(month: Month): string {
  const [year, ordinal] = month.split('-').map(Number);
  return `${year}年${ordinal}月`;
}

/** So many decided items that were alike in all that a comparison asks for. Lengths in wd. */
export const DecidedKind = z.object({
  limitWd: z.number(),
  handlingWd: z.number(),
  stoppedWd: z.number(),
  /** 补正 was asked for a second time (R1). */
  isCorrectedTwice: z.boolean(),
  count: z.int().min(1),
});
export type DecidedKind = z.infer<typeof DecidedKind>;

/** What one department decided of one item in one month: nothing is lost for medians, and no case can be told. */
export const Rollup = z.object({
  itemId: z.string(),
  departmentId: z.string(),
  month: Month,
  kinds: z.array(DecidedKind),
});
export type Rollup = z.infer<typeof Rollup>;

/** So many 补正 rounds are a warning sign (R1). */
const MANY_ROUNDS = 2;

/** The samples counted by kind; their order does not matter. */
export function kindsOf(samples: readonly ItemSample[]): DecidedKind[] {
  const kinds = new Map<string, DecidedKind>();
  for (const { limitWd, handlingWd, stoppedWd, correctionRounds } of samples) {
    const isCorrectedTwice = correctionRounds >= MANY_ROUNDS;
    const key = [limitWd, handlingWd, stoppedWd, isCorrectedTwice].join(' ');
    const count = (kinds.get(key)?.count ?? 0) + 1;
    kinds.set(key, { limitWd, handlingWd, stoppedWd, isCorrectedTwice, count });
  }
  return [...kinds].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, kind]) => kind);
}

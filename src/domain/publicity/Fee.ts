import { optionalText, shortText } from '../shared/text';
import { z } from '../zod';

/** A fee that statute puts on the enterprise and that the free service does not take away (P2). */
export const Fee = z
  .object({
    feeId: z.string().regex(/^[a-zA-Z][A-Za-z0-9]{0,40}$/),
    name: shortText('费用名称', 40),
    /** When it arises, in words of the enterprise. */
    when: shortText('什么情况要交', 120),
    /** To whom it is paid. */
    collector: shortText('由谁收', 40),
    /** What it comes to; empty sends people to the department in charge. */
    amount: optionalText('标准', 120),
    /** Where name and amount are written. */
    source: shortText('依据', 120),
    /** False while the district has not confirmed it. */
    verified: z.boolean(),
  })
  .refine(({ amount, verified }) => amount === '' || verified, {
    path: ['amount'],
    error: '写明标准的费用要先核定:请核对依据并勾选“已核定”,或把标准留空。',
  });
export type Fee = z.infer<typeof Fee>;

/** What stands where no figure may. */
const amountUnknown = '以主管部门公布为准';

export function amountWords({ amount }: Pick<Fee, 'amount'>): string {
  return amount === '' ? amountUnknown : amount;
}

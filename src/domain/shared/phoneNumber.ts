import { z } from '../zod';
import { halfWidth } from './halfWidth';

const mobile = /^1[3-9]\d{9}$/;
/** Area code (010, 02x, or four digits), then seven or eight digits. */
const landline = /^(010|02\d|0[3-9]\d{2})([2-8]\d{6,7})$/;

/** Half-width digits without gaps or 86; a landline with a dash after its area code. */
export function tidyPhone(text: string): string {
  const digits = halfWidth(text)
    .replace(/[\s()-]/g, '')
    .replace(/^(\+|00)86(?=\d)/, '');
  const [, area, local] = landline.exec(digits) ?? [];
  return area && local ? `${area}-${local}` : digits;
}

/** What is wrong with a telephone number, as a sentence; undefined when nothing is. */
export function phoneProblem(text: string): string | undefined {
  const phone = tidyPhone(text);
  const digits = phone.replace('-', '');
  if (digits === '') return '请填写电话号码。';
  if (mobile.test(digits) || landline.test(digits)) return undefined;
  if (/\D/.test(digits)) return '电话号码只能有数字,请核对。';
  if (/^1/.test(digits) && digits.length !== 11) return `手机号码应为 11 位,您输入了 ${digits.length} 位。`;
  return '没有这样的号码:手机请填 11 位号码,座机请带区号,例如 023-61234567。';
}

/** A mainland mobile (11 digits) or landline number (`023-61234567`), tidied. */
export const PhoneNumber = z
  .string('请填写电话号码。')
  .overwrite(tidyPhone)
  .refine((phone) => phoneProblem(phone) === undefined, {
    error: ({ input }) => phoneProblem(String(input)),
  });
export type PhoneNumber = z.infer<typeof PhoneNumber>;

/** The number with its middle hidden: `138****5678`, `023-****4567`. */
export function maskPhone(phone: PhoneNumber): string {
  const tidy = tidyPhone(phone);
  if (mobile.test(tidy)) return `${tidy.slice(0, 3)}****${tidy.slice(-4)}`;
  const [area, local = ''] = tidy.split('-');
  return local.length > 4 ? `${area}-****${local.slice(-4)}` : '****';
}

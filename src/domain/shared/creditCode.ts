import { z } from '../zod';
import { halfWidth } from './halfWidth';

/** GB 32100-2015: digits and capitals without I, O, S, V, Z; a character's place here is its value. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const length = 18;

/** Letters that the standard leaves out, and what was probably meant. */
const lookalikes: Record<string, string> = { I: '1', O: '0', S: '5', Z: '2' };

function checkDigitOf(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

function tidyCode(text: string): string {
  return halfWidth(text).replace(/\s/g, '').toUpperCase();
}

function unknownCharacterProblem(code: string): string | undefined {
  const characters = Array.from(code);
  const place = characters.findIndex((character) => !alphabet.includes(character));
  const character = characters[place];
  if (character === undefined) return undefined;

  const meant = lookalikes[character];
  const advice = meant ? `请核对是不是数字 ${meant}。` : '请对照营业执照核对。';
  return `统一社会信用代码第 ${place + 1} 位不会是“${character}”,${advice}`;
}

/**
 * What is wrong with a 统一社会信用代码, as a sentence that the typist can act on; undefined when nothing is.
 * Spaces, small letters and full-width characters are forgiven. GB 32100-2015.
 */
export function creditCodeProblem(text: string): string | undefined {
  const code = tidyCode(text);
  const typed = Array.from(code).length;
  if (typed === 0) return '请填写统一社会信用代码。';
  if (typed !== length) return `统一社会信用代码应为 ${length} 位,您输入了 ${typed} 位。`;

  const problem = unknownCharacterProblem(code);
  if (problem) return problem;
  if (checkDigitOf(code.slice(0, -1)) === code.slice(-1)) return undefined;
  return '统一社会信用代码的校验位对不上,请对照营业执照核对每一位。';
}

/** A checked 统一社会信用代码: 18 characters, capitals, the last one right. */
export const CreditCode = z
  .string('请填写统一社会信用代码。')
  .overwrite(tidyCode)
  .refine((code) => creditCodeProblem(code) === undefined, {
    error: ({ input }) => creditCodeProblem(String(input)),
  });
export type CreditCode = z.infer<typeof CreditCode>;

/** Completes 17 characters with their check digit, for demo districts and tests. Throws a RangeError on anything else. */
export function makeCreditCode(first17: string): CreditCode {
  const isMakeable = first17.length === 17 && Array.from(first17).every((one) => alphabet.includes(one));
  if (!isMakeable) throw new RangeError(`not 17 characters of GB 32100: ${first17}`);
  return first17 + checkDigitOf(first17);
}

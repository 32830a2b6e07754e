import fc from 'fast-check';
import { CreditCode, creditCodeProblem, makeCreditCode } from '@/domain/shared/creditCode';

/** The worked example of GB 32100-2015. */
const exampleOfStandard = '91350100M000100Y43';
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const first17 = fc
  .array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join(''));

describe('a 统一社会信用代码', () => {
  it('is taken when it is the example of the standard', () => {
    expect(creditCodeProblem(exampleOfStandard)).toBeUndefined();
    expect(makeCreditCode(exampleOfStandard.slice(0, 17))).toBe(exampleOfStandard);
  });

  it('is tidied: small letters, spaces and full-width characters are forgiven', () => {
    expect(CreditCode.parse(' 9135 0100m000100y43 ')).toBe(exampleOfStandard);
    expect(CreditCode.parse('９１350100Ｍ000100y43')).toBe(exampleOfStandard);
  });

  it.each([
    ['', '请填写统一社会信用代码。'],
    ['   ', '请填写统一社会信用代码。'],
    ['91350100M000100Y4', '统一社会信用代码应为 18 位,您输入了 17 位。'],
    ['91350100M000100Y433', '统一社会信用代码应为 18 位,您输入了 19 位。'],
    ['9135O100M000100Y43', '统一社会信用代码第 5 位不会是“O”,请核对是不是数字 0。'],
    ['91350100M00010𠮷Y43', '统一社会信用代码第 15 位不会是“𠮷”,请对照营业执照核对。'],
    ['91350100M000100Y44', '统一社会信用代码的校验位对不上,请对照营业执照核对每一位。'],
  ])('says what is wrong with “%s”', (text, sentence) => {
    expect(creditCodeProblem(text)).toBe(sentence);
    expect(CreditCode.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([sentence]);
  });

  it('asks for it when it is missing', () => {
    expect(CreditCode.safeParse(undefined).error?.issues[0]?.message).toBe('请填写统一社会信用代码。');
  });

  it('is right whenever it was completed with its check digit', () => {
    fc.assert(fc.property(first17, (text) => creditCodeProblem(makeCreditCode(text)) === undefined));
  });

  it('is refused with any one character mistyped', () => {
    const mistyping = fc.tuple(first17, fc.nat(17), fc.constantFrom(...alphabet));
    fc.assert(
      fc.property(mistyping, ([text, place, character]) => {
        const code = makeCreditCode(text);
        fc.pre(code[place] !== character);
        const mistyped = code.slice(0, place) + character + code.slice(place + 1);
        expect(creditCodeProblem(mistyped)).toContain('校验位');
      }),
    );
  });

  it('is not made from anything but 17 characters of the standard', () => {
    expect(() => makeCreditCode('123')).toThrow(RangeError);
    expect(() => makeCreditCode('O'.repeat(17))).toThrow(RangeError);
  });
});

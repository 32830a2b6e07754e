import fc from 'fast-check';
import { fitField, type FieldType } from '@/domain/message/fitField';

/** The platform's rules as its documentation words them (platform.md, “Subscription messages”). */
const forms: Record<FieldType, RegExp> = {
  thing: /^[^\p{Cc}\p{Zl}\p{Zp}]{1,20}$/u,
  time: /^(\d{4}年\d{1,2}月\d{1,2}日( \d{2}:\d{2})?|\d{2}:\d{2})$/,
  date: /^\d{4}年\d{1,2}月\d{1,2}日( \d{2}:\d{2})?$/,
  phrase: /^\p{Script=Han}{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  name: /^([\p{Script=Han}A-Za-z·]{1,10}|[A-Za-z .'-]{1,20})$/u,
  number: /^-?\d{1,32}(\.\d+)?$/,
  amount: /^-?\d{1,10}(\.\d+)?$/,
  phone_number: /^[\d+-]{1,17}$/,
};
const types = Object.keys(forms) as FieldType[];
const wordTypes = types.filter((type) => type !== 'time' && type !== 'date');

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('一', '𠮷', 'a', '1', ' ', '\n', '\u2028', '\ud800', '·', '.', '-'),
    maxLength: 60,
  }),
);

describe('a value in a message', () => {
  it.each(types)('fits a field of type %s, whatever it is', (type) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const fitted = fitField(type, text);
        expect(fitted).toMatch(forms[type]);
        expect(fitted.trim()).toBe(fitted);
      }),
      { numRuns: 400 },
    );
  });

  it.each(wordTypes)('stays as it is once it fits a field of type %s', (type) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const fitted = fitField(type, text);
        expect(fitField(type, fitted)).toBe(fitted);
      }),
    );
  });

  it.each<[FieldType, string, string]>([
    ['thing', '示例产业园一期', '示例产业园一期'],
    ['thing', '一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
    ['thing', '一二三四五六七八九十一二三四五六七八九十一', '一二三四五六七八九十一二三四五六七八九…'],
    ['thing', '第一行\n第二行', '第一行 第二行'],
    ['thing', ' \n ', '见办件详情'],
    ['time', '2026-11-22T07:00:00.000Z', '2026年11月22日 15:00'],
    ['time', '2026-11-22T16:00:00.000Z', '2026年11月23日 00:00'],
    ['time', '2026-11-05', '2026年11月5日'],
    ['date', '2026-11-22', '2026年11月22日'],
    ['phrase', '已受理', '已受理'],
    ['phrase', '待补正材料很多', '待补正材料'],
    ['phrase', 'OK', '见详情'],
    ['character_string', 'BDB-20261122-0001', 'BDB-20261122-0001'],
    ['character_string', '编号 BDB-1', 'BDB-1'],
    ['character_string', '全是汉字', '-'],
    ['name', '示例专员甲', '示例专员甲'],
    ['name', '示例专员甲(替班)', '示例专员甲替班'],
    ['name', 'Sample Specialist', 'Sample Specialist'],
    ['number', '共 3 份', '3'],
    ['number', '-2.5', '-2.5'],
    ['amount', '12.50 元', '12.50'],
    ['phone_number', '023-61234567', '023-61234567'],
  ])('of type %s: “%s” is written “%s”', (type, value, written) => {
    expect(fitField(type, value)).toBe(written);
  });

  it('is never cut through a character', () => {
    expect(fitField('thing', '𠮷'.repeat(30))).toBe(`${'𠮷'.repeat(9)}…`);
  });
});

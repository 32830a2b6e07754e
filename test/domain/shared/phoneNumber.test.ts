import { maskPhone, PhoneNumber } from '@/domain/shared/phoneNumber';

describe('a telephone number', () => {
  it.each([
    ['13800001234', '13800001234'],
    ['138 0000 1234', '13800001234'],
    ['+86 138-0000-1234', '13800001234'],
    ['008613800001234', '13800001234'],
    ['１３８００００１２３４', '13800001234'],
    ['02361234567', '023-61234567'],
    ['(023) 6123 4567', '023-61234567'],
    ['010-61234567', '010-61234567'],
    ['0816-2123456', '0816-2123456'],
    ['+86-0816-2123456', '0816-2123456'],
  ])('written as %s is kept as %s', (text, kept) => {
    expect(PhoneNumber.parse(text)).toBe(kept);
    expect(PhoneNumber.parse(kept)).toBe(kept);
  });

  it.each([
    ['', '请填写电话号码。'],
    [undefined, '请填写电话号码。'],
    ['1380000123', '手机号码应为 11 位,您输入了 10 位。'],
    ['138000012345', '手机号码应为 11 位,您输入了 12 位。'],
    ['12800001234', '没有这样的号码:手机请填 11 位号码,座机请带区号,例如 023-61234567。'],
    ['61234567', '没有这样的号码:手机请填 11 位号码,座机请带区号,例如 023-61234567。'],
    ['打张三电话', '电话号码只能有数字,请核对。'],
  ])('written as %p is answered “%s”', (text, sentence) => {
    expect(PhoneNumber.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([sentence]);
  });

  it.each([
    ['13800001234', '138****1234'],
    ['023-61234567', '023-****4567'],
    ['0816-2123456', '0816-****3456'],
    ['110', '****'],
    ['', '****'],
  ])('%s is shown to others as %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
});

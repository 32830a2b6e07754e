import { z } from '@/domain/zod';

function problemsOf(schema: z.ZodType, value: unknown): string[] {
  return schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
}

describe('a problem that a schema did not word itself', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['a missing field', z.string(), undefined, '请填写这一项。'],
    ['an empty text', z.string().min(1), '', '请填写这一项。'],
    ['a wrong type', z.number(), '三', '这一项的格式不对。'],
    ['half a number', z.int(), 0.5, '应为整数。'],
    ['a word for a whole number', z.int(), '三', '这一项的格式不对。'],
    ['a choice not offered', z.enum(['a', 'b']), 'c', '请从给出的选项中选择。'],
    ['a union not met', z.union([z.string(), z.boolean()]), 3, '请从给出的选项中选择。'],
    ['a text too long', z.string().max(2), '三个字', '不能多于 2 个字。'],
    ['a list too short', z.array(z.string()).min(2), [], '不能少于 2 项。'],
    ['a number too large', z.number().max(5), 6, '不能多于 5。'],
    ['a number too small', z.number().min(1), 0, '不能少于 1。'],
    ['a number not positive', z.number().positive(), 0, '应大于 0。'],
    ['an unknown key', z.strictObject({}), { openid: 1 }, '含有不认识的内容:openid。'],
    ['a wrong form', z.email(), 'x', '这一项的格式不对。'],
    ['anything else', z.string().refine(() => false), 'x', '这一项的内容不对。'],
  ])('is told in Chinese: %s', (_case, schema, value, sentence) => {
    expect(problemsOf(schema, value)).toEqual([sentence]);
  });

  it('needs no compiled code, which the phone refuses to run', () => {
    expect(z.config().jitless).toBe(true);
  });
});

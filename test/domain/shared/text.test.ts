import { lengthOf, longText, optionalText, shortText } from '@/domain/shared/text';

function problemsOf(schema: ReturnType<typeof shortText>, text: unknown): string[] {
  return schema.safeParse(text).error?.issues.map(({ message }) => message) ?? [];
}

describe('a text that a person types', () => {
  it('is trimmed, and one line stays one line', () => {
    expect(shortText('项目名称', 20).parse('  示例 厂房\r\n一期\u3000')).toBe('示例 厂房 一期');
  });

  it('keeps its line breaks where it is long', () => {
    expect(longText('说明', 20).parse('第一行\r\n第二行\u2028第三行\n')).toBe('第一行\n第二行\n第三行');
  });

  it('loses what neither shows nor survives storage', () => {
    expect(longText('说明', 20).parse('一\u0000二\ud800三\u0007')).toBe('一二三');
    expect(longText('说明', 20).parse('𠮷\t野')).toBe('𠮷\t野');
  });

  it.each([undefined, null, 3, '', '   ', '\n', '\u0000'])('is asked for when it is %p', (text) => {
    expect(problemsOf(shortText('项目名称', 20), text)).toEqual(['请填写项目名称。']);
    expect(problemsOf(longText('项目名称', 20), text)).toEqual(['请填写项目名称。']);
  });

  it('counts characters as people do', () => {
    expect(lengthOf('𠮷野家')).toBe(3);
    expect(problemsOf(shortText('名称', 3), '𠮷𠮷𠮷')).toEqual([]);
    expect(problemsOf(shortText('名称', 3), '𠮷𠮷𠮷家')).toEqual(['名称最多 3 个字,您写了 4 个。']);
  });

  it('is measured after trimming', () => {
    expect(problemsOf(shortText('名称', 2), '  二字  ')).toEqual([]);
  });

  it('may stay empty where it is optional, but not grow too long', () => {
    expect(optionalText('备注', 3).parse('  ')).toBe('');
    expect(problemsOf(optionalText('备注', 3), '四个字了')).toEqual(['备注最多 3 个字,您写了 4 个。']);
  });
});

import type { z } from 'zod';

type RawIssue = z.core.$ZodRawIssue;
type Sentences = { [Code in RawIssue['code']]?: (issue: Extract<RawIssue, { code: Code }>) => string };

/** Units that a bound counts in, by what zod says is being bounded. */
const unitByOrigin: Record<string, string> = { string: ' 个字', array: ' 项', set: ' 项', map: ' 项' };

const sentences: Sentences = {
  invalid_type: ({ input, expected }) => {
    if (input === undefined || input === null) return '请填写这一项。';
    return expected === 'int' && typeof input === 'number' ? '应为整数。' : '这一项的格式不对。';
  },
  invalid_value: () => '请从给出的选项中选择。',
  invalid_union: () => '请从给出的选项中选择。',
  invalid_format: () => '这一项的格式不对。',
  unrecognized_keys: ({ keys }) => `含有不认识的内容:${keys.join('、')}。`,
  too_small: ({ origin, minimum, inclusive }) => {
    const unit = unitByOrigin[origin] ?? '';
    if (minimum === 1 && unit) return '请填写这一项。';
    return inclusive === false ? `应大于 ${minimum}。` : `不能少于 ${minimum}${unit}。`;
  },
  too_big: ({ origin, maximum, inclusive }) =>
    inclusive === false ? `应小于 ${maximum}。` : `不能多于 ${maximum}${unitByOrigin[origin] ?? ''}。`,
  not_multiple_of: ({ divisor }) => `应为 ${divisor} 的倍数。`,
};

/**
 * The sentence for a problem that a schema did not word itself. zod's own zh-CN table is not used: it speaks of types
 * (“期望 string,实际接收 undefined”), which nobody who fills a form in can act on, and it exists only beside all others.
 */
export function chineseProblem(issue: RawIssue): string {
  const sentence = sentences[issue.code] as ((issue: RawIssue) => string) | undefined;
  return sentence ? sentence(issue) : '这一项的内容不对。';
}

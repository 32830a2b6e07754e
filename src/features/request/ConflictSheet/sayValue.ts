import type { DraftFieldName } from '@/domain/request/draftFields';

const periods: Readonly<Record<string, string>> = { morning: '上午', afternoon: '下午' };

/** A field's value as a person reads it; never empty. */
export function sayValue(field: DraftFieldName, value: string): string {
  if (value.trim() === '') return '(没有填)';
  if (field === 'visitPeriod') return periods[value] ?? value;
  // The id says nothing to a person; its two choices are told apart by their device.
  if (field === 'enterpriseId') return '所选的企业';
  return value;
}

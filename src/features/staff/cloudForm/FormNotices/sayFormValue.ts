/** A field's value as a person reads it; never empty. */
export function sayFormValue(value: unknown, say?: (value: unknown) => string): string {
  if (value === undefined || value === null || value === '') return '(没有填)';
  if (say !== undefined) return say(value);
  if (Array.isArray(value)) return value.length === 0 ? '(没有)' : `${value.length} 项`;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '已填写';
}

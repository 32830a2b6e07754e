/** A long number as people read it out: `SF1234567890` → `SF12 3456 7890`; eight characters need no gap. */
export function inGroups(number: string): string {
  const parts = number.replace(/\s/g, '').split('-');
  return parts.map((part) => (part.length > 8 ? part.replace(/(.{4})(?=.)/gu, '$1 ') : part)).join('-');
}

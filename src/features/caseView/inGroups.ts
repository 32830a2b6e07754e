/** A long number as people read it out: `SF1234567890` → `SF12 3456 7890`. Copying gives the number without gaps. */
export function inGroups(number: string): string {
  const parts = number.replace(/\s/g, '').split('-');
  return parts.map((part) => part.replace(/(.{4})(?=.)/gu, '$1 ')).join('-');
}

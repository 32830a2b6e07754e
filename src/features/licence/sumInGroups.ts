/** A checksum in groups of eight, as people compare it by eye. */
export function sumInGroups(hex: string): string {
  return hex.replace(/(.{8})(?=.)/g, '$1 ');
}

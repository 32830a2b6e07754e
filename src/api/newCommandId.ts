const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A new id for one intent of a person; retries of that intent carry the same one. 24 letters, unique in practice. */
export function newCommandId(): string {
  const time = Date.now().toString(36).padStart(9, '0');
  const chance = Array.from({ length: 15 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]);
  return time + chance.join('');
}

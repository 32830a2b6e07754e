import { createHash } from 'node:crypto';

/**
 * The checksums of a file, hex. SHA-256 is the one that is shown and printed. SHA-1 is kept beside it because a
 * mini-program counts only that (or MD5) without reading the whole file into its memory; against a file that was damaged
 * or exchanged it is enough, for nobody finds a second file to a sum that is given.
 */
export function sumsOf(bytes: Uint8Array): { sha256: string; sha1: string } {
  const sum = (algorithm: string) => createHash(algorithm).update(bytes).digest('hex');
  return { sha256: sum('sha256'), sha1: sum('sha1') };
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(__dirname, '..');

function filesBelow(entry: string): string[] {
  if (!existsSync(entry)) return [];
  if (statSync(entry).isFile()) return [entry];
  return readdirSync(entry)
    .sort()
    .flatMap((name) => filesBelow(path.join(entry, name)));
}

/** SHA-256 over the names and bytes of every file below the given paths (relative to the repository). */
export function hashOf(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesBelow(path.join(root, input)))) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const stampFile = (target: string) => path.join(root, 'dist', '.stamps', target);

/** True when the last whole build of the target had these inputs and its output still stands. */
export function isFresh({ target, hash }: { target: string; hash: string }): boolean {
  if (!existsSync(path.join(root, 'dist', target)) || !existsSync(stampFile(target))) return false;
  return readFileSync(stampFile(target), 'utf8') === hash;
}

export function clearStamp(target: string): void {
  rmSync(stampFile(target), { force: true });
}

export function writeStamp({ target, hash }: { target: string; hash: string }): void {
  mkdirSync(path.dirname(stampFile(target)), { recursive: true });
  writeFileSync(stampFile(target), hash);
}

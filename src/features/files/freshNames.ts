import type { PickedFile } from '@/api/CloudTransport';

/** `照片1.jpg`: a name that we gave, for a camera gives none. */
const givenName = /^照片(\d+)(\.\w+)$/;

/** Photos picked at another time begin to count at one again; here they go on from those that are there. */
export function withFreshNames<T extends Pick<PickedFile, 'name'>>(
  files: readonly T[],
  known: readonly string[],
): T[] {
  const numbers = known.flatMap((name) => givenName.exec(name)?.[1] ?? []).map(Number);
  let last = Math.max(0, ...numbers);
  return files.map((file) => {
    const ending = givenName.exec(file.name)?.[2];
    if (ending === undefined) return file;
    last += 1;
    return { ...file, name: `照片${last}${ending}` };
  });
}

/** The last of a list; undefined when it is empty. In place of `.at(-1)`, which phones of before 2022 lack. */
export function lastOf<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1];
}

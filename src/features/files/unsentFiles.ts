import { confirmed } from '@/components/confirmed';

interface Unsent {
  readonly name: string;
  /** Its field is no longer on the page, so nobody sees that it is missing. */
  readonly isOutOfSight: boolean;
}

/** Files that were picked and have not arrived, by their key: on their way, or failed. */
const unsent = new Map<string, Unsent>();

export function noteUnsent(key: string, name: string): void {
  unsent.set(key, { name, isOutOfSight: false });
}

/** The field with these files has left the page; what they lack stays in mind. */
export function loseSightOf(keys: readonly string[]): void {
  for (const key of keys) {
    const found = unsent.get(key);
    if (found !== undefined) unsent.set(key, { ...found, isOutOfSight: true });
  }
}

export function forgetUnsent(keys: readonly string[]): void {
  keys.forEach((key) => unsent.delete(key));
}

/** The same file picked again and arrived makes up for one that failed on an earlier page. */
export function makeUpFor(name: string): void {
  const made = [...unsent].filter(([, each]) => each.isOutOfSight && each.name === name);
  forgetUnsent(made.map(([key]) => key));
}

export function forgetAllUnsent(): void {
  unsent.clear();
}

/** Nothing is left behind without a word: answers whether to hand in all the same. */
export function mayLeaveUnsent(): Promise<boolean> {
  return mayLeave(
    [...unsent.values()].map(({ name }) => name),
    '提交',
  );
}

/** Whether what is about to be handed in, or saved, may go without the files of these names. */
export async function mayLeave(names: readonly string[], act: '提交' | '保存'): Promise<boolean> {
  if (names.length === 0) return true;

  const shown = names.slice(0, 3).join('、');
  return confirmed({
    title: `有 ${names.length} 个文件没有传上`,
    words: `${shown}${names.length > 3 ? ' 等' : ''}还没有传上,${act}后不会包括它们。`,
    yes: `仍然${act}`,
    no: '去补传',
  });
}

import type { PaperRow } from './vaultTypes';

export interface Shelf {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly PaperRow[];
}

/** The rows under the headings they are sorted by: the enterprise's own, each project, and what is out of use. */
export function shelvesOf(rows: readonly PaperRow[]): Shelf[] {
  const shelves = new Map<string, PaperRow[]>();
  for (const row of rows) {
    const key = row.isHidden ? 'hidden' : (row.projectId ?? 'enterprise');
    shelves.set(key, [...(shelves.get(key) ?? []), row]);
  }
  return [...shelves].map(([key, each]) => ({ key, title: titleOf(key, each), rows: each }));
}

function titleOf(key: string, [first]: readonly PaperRow[]): string {
  if (key === 'hidden') return '不再使用的';
  return key === 'enterprise' ? '企业通用' : (first?.projectName ?? '');
}

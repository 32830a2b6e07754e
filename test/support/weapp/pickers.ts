import { textOf } from './find';
import { propertyOf, tagOf } from './Framework';
import type { Choice } from './MiniProgram';

type Column = readonly string[];

/** The detail.value that a picker, picker-view, switch or slider gives for a choice; throws if it is not offered. */
export function choiceIn({ field, choice }: { field: Element; choice: Choice }): unknown {
  const tag = tagOf(field);
  if (tag === 'picker-view') return indexes({ columns: viewColumns(field), choice });
  if (tag !== 'picker') return choice;

  const mode = String(propertyOf(field, 'mode') ?? 'selector');
  if (mode === 'multiSelector') return indexes({ columns: rangeColumns(field), choice });
  if (mode !== 'selector') return choice;

  const [index] = indexes({ columns: [labels(field, propertyOf(field, 'range'))], choice });
  return index;
}

function indexes({ columns, choice }: { columns: readonly Column[]; choice: Choice }): number[] {
  const wishes: readonly unknown[] = Array.isArray(choice) ? choice : [choice];
  return wishes.map((wish, column) => {
    if (typeof wish === 'number') return wish;
    const offered = columns[column] ?? [];
    const index = offered.indexOf(String(wish));
    if (index < 0) throw new Error(`'${String(wish)}' is not offered; offered are: ${offered.join(', ')}`);
    return index;
  });
}

function rangeColumns(field: Element): Column[] {
  const range = propertyOf(field, 'range');
  return Array.isArray(range) ? range.map((column) => labels(field, column)) : [];
}

function labels(field: Element, range: unknown): Column {
  const key = propertyOf(field, 'range-key');
  return (Array.isArray(range) ? range : []).map((entry: unknown) =>
    typeof entry === 'object' && entry !== null
      ? String((entry as Record<string, unknown>)[String(key)])
      : String(entry),
  );
}

function viewColumns(field: Element): Column[] {
  return [...field.querySelectorAll('*')]
    .filter((element) => tagOf(element) === 'picker-view-column')
    .map((column) => [...column.children].map(textOf));
}

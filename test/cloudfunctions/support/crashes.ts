import type { Collection } from '@cloud/shared/database/collection';

/** The function's process died: nothing after this moment happened. */
export class Crash extends Error {}

type AnyCollection = Pick<Collection<never>, 'insert' | 'update'>;

/**
 * Lets the process die around its `step`-th write to these collections: before it reached the database, or after it did
 * and before the answer came. @returns how to live on, and how many writes there were
 */
export function crashAt({
  step,
  isDone,
  collections,
}: {
  readonly step: number;
  readonly isDone: boolean;
  readonly collections: readonly AnyCollection[];
}): { survive: () => number } {
  let writes = 0;
  let isDead = false;
  const spies = collections.flatMap((each) =>
    (['insert', 'update'] as const).map((method) => {
      const write = each[method].bind(each) as (...values: unknown[]) => Promise<never>;
      return jest.spyOn(each, method).mockImplementation(async (...values: unknown[]) => {
        if (isDead) throw new Crash();
        writes += 1;
        if (writes !== step) return write(...values);
        isDead = true;
        if (isDone) await write(...values);
        throw new Crash();
      });
    }),
  );
  return {
    survive: () => {
      for (const spy of spies) spy.mockRestore();
      return writes;
    },
  };
}

import { kindsOf } from '@/domain/comparison/rollup';
import type { Month, Rollup } from '@/domain/comparison/rollup';

import { collection, command } from '../../database/collection';
import { samplesOfMonth } from './itemSamples';
import { pairId } from './ItemPair';
import type { ItemPair } from './ItemPair';
import { renewRow } from './renewRow';
import type { Versioned } from './renewRow';

/** The collection of monthly counts, named `month/item@department`; tests make its writes fail. */
export const rollups = collection<Versioned & Rollup>('rollups');

const ROLLUPS_AT_ONCE = 500;

/** Counts a month of a pair anew from its samples. */
export async function renewRollup(pair: ItemPair, month: Month): Promise<void> {
  const { itemId, departmentId } = pair;
  await renewRow({
    rows: rollups,
    _id: `${month}/${pairId(pair)}`,
    make: async () => ({ itemId, departmentId, month, kinds: kindsOf(await samplesOfMonth(pair, month)) }),
  });
}

/** All of the months from the one to the other, both included. */
export async function readRollups({ from, to }: { from: Month; to: Month }): Promise<Rollup[]> {
  const found: (Versioned & Rollup)[] = [];
  for (;;) {
    const after = found.at(-1)?._id ?? from;
    // `~` sorts after the slash that follows the month.
    const within = command.gt(after).and(command.lt(`${to}~`));
    const page = await rollups.list({
      where: { _id: within },
      orderBy: [['_id', 'asc']],
      limit: ROLLUPS_AT_ONCE,
    });
    found.push(...page);
    if (page.length < ROLLUPS_AT_ONCE) return found;
  }
}

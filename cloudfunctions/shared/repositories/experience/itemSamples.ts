import type { Month } from '@/domain/comparison/rollup';
import type { ItemSample } from '@/domain/schedule/experience';

import { collection, command } from '../../database/collection';
import type { Row } from '../../database/collection';
import type { ItemPair } from './ItemPair';

type SampleRow = Row & ItemSample & { readonly month: Month };

/** The collection of what single items took; tests make its writes fail. */
export const itemSamples = collection<SampleRow>('itemSamples');

const SAMPLES_AT_ONCE = 500;

export function monthOf({ decidedOn }: Pick<ItemSample, 'decidedOn'>): Month {
  return decidedOn.slice(0, 'YYYY-MM'.length);
}

/** One that is kept already stays as it is, so that reading a case twice counts it once. */
export async function keepSample(sample: ItemSample): Promise<void> {
  await itemSamples.insert({ _id: sample.sampleId, month: monthOf(sample), ...sample });
}

export function newestSamples({ itemId, departmentId }: ItemPair, limit: number): Promise<ItemSample[]> {
  return itemSamples.list({ where: { itemId, departmentId }, orderBy: [['decidedOn', 'desc']], limit });
}

export async function samplesOfMonth(
  { itemId, departmentId }: ItemPair,
  month: Month,
): Promise<ItemSample[]> {
  const found: SampleRow[] = [];
  for (;;) {
    const after = found.at(-1)?._id ?? '';
    const page = await itemSamples.list({
      where: { itemId, departmentId, month, _id: command.gt(after) },
      orderBy: [['_id', 'asc']],
      limit: SAMPLES_AT_ONCE,
    });
    found.push(...page);
    if (page.length < SAMPLES_AT_ONCE) return found;
  }
}

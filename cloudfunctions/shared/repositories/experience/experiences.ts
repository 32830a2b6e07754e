import type { Experience } from '@/domain/schedule/experience';
import { experienceOf } from '@/domain/schedule/experienceOf';

import { collection, command } from '../../database/collection';
import { newestSamples } from './itemSamples';
import { pairId } from './ItemPair';
import type { ItemPair } from './ItemPair';
import { renewRow } from './renewRow';
import type { Versioned } from './renewRow';

/** The collection of what the past says, one document per pair; tests make its writes fail. */
export const experiences = collection<Versioned & Experience>('experiences');

/** So many of the newest samples count: what departments did years ago says little about today. */
const SAMPLES_THAT_COUNT = 200;

/** Counts a pair anew from its samples, of which there must be one. */
export async function renewExperience(pair: ItemPair): Promise<void> {
  await renewRow({
    rows: experiences,
    _id: pairId(pair),
    make: async () => experienceOf(await newestSamples(pair, SAMPLES_THAT_COUNT)),
  });
}

/** A process of a function believes what it read for so long, in ms. Experience changes once an hour. */
const BELIEVED_MS = 180_000;

interface Known {
  readonly experience: Experience | undefined;
  readonly readAt: number;
}
const known = new Map<string, Known>();

/**
 * What the past says about some items at their departments, in no order; pairs without a decided item are absent. One
 * read at most, none where this process knows all of them.
 */
export async function readExperiences(pairs: readonly ItemPair[]): Promise<Experience[]> {
  const now = Date.now();
  const ids = [...new Set(pairs.map(pairId))];
  const unknown = ids.filter((id) => now - (known.get(id)?.readAt ?? 0) > BELIEVED_MS);
  if (unknown.length > 0) await learnOf(unknown, now);
  return ids.flatMap((id) => known.get(id)?.experience ?? []);
}

async function learnOf(ids: readonly string[], readAt: number): Promise<void> {
  const rows = await experiences.list({ where: { _id: command.in([...ids]) }, limit: ids.length });
  for (const id of ids) {
    const row = rows.find(({ _id }) => _id === id);
    known.set(id, { experience: row && withoutStorage(row), readAt });
  }
}

function withoutStorage({ _id, version: _version, ...experience }: Versioned & Experience): Experience {
  return experience;
}

/** For tests: this process reads anew. */
export function forgetExperiences(): void {
  known.clear();
}

import type { Catalogue } from '@/domain/catalogue/catalogue';
import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';

import { findVersion, newestNumber } from '../repositories/catalogue/versionRepository';

export interface CurrentCatalogue {
  /** 0 is the one that is shipped: what a district has until it publishes. */
  readonly number: number;
  readonly catalogue: Catalogue;
}

/** A process of a function believes what it read for so long, in ms. */
const BELIEVED_MS = 5_000;

const shipped: CurrentCatalogue = { number: 0, catalogue: defaultCatalogue };
let known: { readonly current: Promise<CurrentCatalogue>; readonly readAt: number } | undefined;
let held = shipped;

/** The catalogue as it is, or was at most five seconds ago. A catalogue that has not changed is not read again. */
export async function currentCatalogue(): Promise<CurrentCatalogue> {
  const isFresh = known !== undefined && Date.now() - known.readAt < BELIEVED_MS;
  if (!known || !isFresh) known = { current: readCurrent(), readAt: Date.now() };
  try {
    return await known.current;
  } catch (error) {
    known = undefined;
    throw error;
  }
}

/** As it is now: for what will be kept with it, and for who edits it. */
export function latestCatalogue(): Promise<CurrentCatalogue> {
  known = undefined;
  return currentCatalogue();
}

async function readCurrent(): Promise<CurrentCatalogue> {
  const number = await newestNumber();
  if (number !== held.number) held = await readVersion(number);
  return held;
}

/** @throws when there is none: versions are never removed */
async function readVersion(number: number): Promise<CurrentCatalogue> {
  if (number === 0) return shipped;

  const version = await findVersion(number);
  if (!version) throw new Error('a version of the catalogue is missing');
  return { number, catalogue: version.catalogue };
}

import indexes from '../../../cloudfunctions/indexes.json';

import type { TestCloud } from '../../support/cloud';

/** More than any test of one district leaves in one collection. */
const MOST = 500;

/** Answers every document of every collection, by collection, as it is stored now. Once per test file. */
export async function watchStored({ sdkEnvironment }: TestCloud): Promise<() => Promise<unknown>> {
  Object.assign(process.env, sdkEnvironment);
  const { collection } = await import('@cloud/shared/database/collection');
  const rowsOf = (name: string) =>
    collection(name).list({ where: {}, limit: MOST, orderBy: [['_id', 'asc']] });
  return async () => {
    const stored = Object.keys(indexes).map(async (name) => [name, await rowsOf(name)] as const);
    return Object.fromEntries(await Promise.all(stored));
  };
}

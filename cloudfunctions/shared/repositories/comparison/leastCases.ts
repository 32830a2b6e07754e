import { LEAST_CASES } from '@/domain/comparison/compareDepartments';

import { collection, command } from '../../database/collection';
import type { Row } from '../../database/collection';
import { isSavedBy } from '../settingsTable';
import type { Signed } from '../settingsTable';

export interface LeastCases {
  readonly version: number;
  /** From how many decided items a side is compared. */
  readonly least: number;
}

const settings = collection<Row & LeastCases & Signed>('settings');
const _id = 'leastCases';

export async function readLeastCases(): Promise<LeastCases & Partial<Signed>> {
  return (await settings.find(_id)) ?? { version: 0, least: LEAST_CASES };
}

/**
 * Repeating the command changes nothing.
 * @returns false when somebody changed it after `version` was read
 */
export async function saveLeastCases(table: LeastCases, signed: Signed): Promise<boolean> {
  if (await writeLeastCases(table, signed)) return true;
  return isSavedBy(await readLeastCases(), { version: table.version, commandId: signed.commandId });
}

async function writeLeastCases({ version, least }: LeastCases, signed: Signed): Promise<boolean> {
  if (version === 0) return settings.insert({ _id, version: 1, least, ...signed });
  return (await settings.update({ _id, version }, { least, ...signed, version: command.inc(1) })) === 1;
}

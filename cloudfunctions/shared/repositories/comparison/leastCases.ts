import { LEAST_CASES } from '@/domain/comparison/compareDepartments';

import { collection, command } from '../../database/collection';
import type { Row } from '../../database/collection';

export interface LeastCases {
  readonly version: number;
  /** From how many decided items a side is compared. */
  readonly least: number;
}

interface LeastRow extends Row, LeastCases {
  readonly updatedBy: string;
  /** ISO instant. */
  readonly updatedAt: string;
}

const settings = collection<LeastRow>('settings');
const _id = 'leastCases';

export async function readLeastCases(): Promise<LeastCases> {
  return (await settings.find(_id)) ?? { version: 0, least: LEAST_CASES };
}

/** @returns false when somebody changed it after `version` was read */
export async function saveLeastCases(
  { version, least }: LeastCases,
  signed: Pick<LeastRow, 'updatedBy' | 'updatedAt'>,
): Promise<boolean> {
  if (version === 0) return settings.insert({ _id, version: 1, least, ...signed });
  return (await settings.update({ _id, version }, { least, ...signed, version: command.inc(1) })) === 1;
}

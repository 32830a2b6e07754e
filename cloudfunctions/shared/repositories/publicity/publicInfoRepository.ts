import type { PublicInfo } from '@/domain/publicity/PublicInfo';
import { untouchedInfo } from '@/domain/publicity/PublicInfo';

import { collection, command } from '../../database/collection';
import type { Row } from '../../database/collection';
import { isSavedBy } from '../settingsTable';
import type { Signed } from '../settingsTable';

export interface PublicInfoTable {
  /** Raised by every change; 0 while the district has changed nothing. */
  readonly version: number;
  readonly info: PublicInfo;
}

const tables = collection<Row & PublicInfoTable & Signed>('settings');
const _id = 'publicInfo';
const untouched: PublicInfoTable & Signed = {
  ...{ version: 0, info: untouchedInfo },
  ...{ commandId: '', updatedBy: '', updaterName: '', updatedAt: '' },
};

export async function readPublicInfo(): Promise<PublicInfoTable & Signed> {
  return (await tables.find(_id)) ?? untouched;
}

/**
 * Replaces it whole. Repeating the command changes nothing.
 * @returns false when somebody saved after `version` was read
 */
export async function savePublicInfo({ version, info }: PublicInfoTable, signed: Signed): Promise<boolean> {
  if (version === 0 && (await tables.insert({ _id, version: 1, info, ...signed }))) return true;

  const changes = { info: command.set(info), version: command.inc(1), ...signed };
  if ((await tables.update({ _id, version }, changes)) === 1) return true;

  return isSavedBy(await readPublicInfo(), { version, commandId: signed.commandId });
}

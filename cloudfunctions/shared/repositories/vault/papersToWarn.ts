import type { VaultWarning } from '@/domain/vault/warnings';
import { nextWarningOn } from '@/domain/vault/warnings';

import { command } from '../../database/collection';
import { vaultPapers } from './vaultPapers';
import type { VaultDocument } from './vaultPapers';

/** Papers of which something is to be said by `today` ('YYYY-MM-DD'), the longest waiting first. */
export function papersToWarn({ today, limit }: { today: string; limit: number }): Promise<VaultDocument[]> {
  const where = { warnOn: command.gt('').and(command.lte(today)) };
  return vaultPapers.list({ where, orderBy: [['warnOn', 'asc']], limit });
}

/**
 * Nothing is noted of a paper that changed meanwhile: the change has said when to look again.
 * @param said undefined where the district has meanwhile decided to say it later
 */
export async function noteWarned(
  { _id, version, ...paper }: VaultDocument,
  noted: { readonly warnDays: number; readonly said: VaultWarning | undefined },
): Promise<void> {
  await vaultPapers.update({ _id, version }, { warnOn: nextWarningOn(paper, noted) });
}

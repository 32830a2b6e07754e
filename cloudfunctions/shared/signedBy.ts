import type { Account } from './repositories/accountRepository';
import type { Signed } from './repositories/settingsTable';

/** Who changes a table of the district, when and by which command. */
export function signedBy(
  { caller, now }: { readonly caller: Pick<Account, '_id' | 'name'>; readonly now: string },
  commandId: string,
): Signed {
  return { commandId, updatedBy: caller._id, updaterName: caller.name, updatedAt: now };
}

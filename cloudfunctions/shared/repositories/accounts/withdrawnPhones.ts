import { command } from '../../database/collection';
import { sealField } from '../../secrets/fieldCipher';
import { accounts } from '../accountRepository';
import type { Account } from '../accountRepository';

/** The person takes back that their number is kept. */
export async function markPhoneWithdrawn(accountId: string, now: string): Promise<void> {
  await accounts.update({ _id: accountId, phoneWithdrawnAt: null }, { phoneWithdrawnAt: now });
}

/** They agree to it again before it went. Without effect where nothing was taken back. */
export async function keepWithdrawnPhone(accountId: string): Promise<void> {
  await accounts.update({ _id: accountId, phoneWithdrawnAt: command.gt('') }, { phoneWithdrawnAt: null });
}

/** Overwrites the number and those before; the account and what it did stay. A number told anew is left alone. */
export async function erasePhone(accountId: string): Promise<void> {
  const withdrawn = { _id: accountId, phoneWithdrawnAt: command.gt('') };
  await accounts.update(withdrawn, {
    phone: sealField({ plain: '', place: `accounts.phone/${accountId}` }),
    // No two people without a number may look like one who has the other's.
    phoneIndex: `none-${accountId}`,
    phoneProof: null,
    pastPhones: [],
    phoneWithdrawnAt: null,
  });
}

/** Those whose number waits to be erased, by when it was taken back; from after `after` (ISO instant). */
export function listWithdrawnPhones(after: string, limit: number): Promise<Account[]> {
  return accounts.list({
    where: { phoneWithdrawnAt: command.gt(after) },
    orderBy: [['phoneWithdrawnAt', 'asc']],
    limit,
  });
}

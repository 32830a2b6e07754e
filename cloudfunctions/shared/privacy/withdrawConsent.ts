import type { ConsentPurpose } from '@/domain/account/consent';
import { reasonToKeepPhone } from '@/domain/account/withdrawal';

import { erasePhone, markPhoneWithdrawn } from '../repositories/accounts/withdrawnPhones';
import type { Account } from '../repositories/accountRepository';
import { removeDraftsOf } from '../repositories/requestDraftRepository';
import { forgetTakenPhone } from '../repositories/takenPhoneRepository';
import { deleteLooseFiles } from './looseFiles';
import { withdrawalFacts } from './withdrawalFacts';

/**
 * Deletes what may be deleted once a consent is taken back; what the record of a case needs stays. A number that is
 * still needed is marked, and goes once it is not (`erasePhones`). Repeating it changes nothing.
 * @param now ISO instant
 */
export async function withdrawConsent(account: Account, purpose: ConsentPurpose, now: string): Promise<void> {
  await removeDraftsOf(account._id, { onlyWithFiles: purpose !== 'phone' });
  if (purpose !== 'phone') return deleteLooseFiles(account._id);

  await forgetTakenPhone(account.openid);
  await markPhoneWithdrawn(account._id, now);
  await erasePhoneUnlessNeeded(account);
}

/** @returns whether it is gone */
export async function erasePhoneUnlessNeeded(account: Account): Promise<boolean> {
  if (reasonToKeepPhone(await withdrawalFacts(account, 'phone')) !== undefined) return false;
  await erasePhone(account._id);
  return true;
}

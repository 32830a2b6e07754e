import type { ConsentPurpose } from '@/domain/account/consent';
import type { WithdrawalFacts } from '@/domain/account/withdrawal';

import { command } from '../database/collection';
import { phoneOf } from '../repositories/accountRepository';
import type { Account } from '../repositories/accountRepository';
import { countCases } from '../repositories/cases/listCases';
import { countPendingClaimsOf } from '../repositories/claimRepository';
import { listDraftsOf } from '../repositories/requestDraftRepository';
import { unusedFilesOf } from './looseFiles';

const noFiles = { loose: [], inVault: [] };

async function ownCases({ _id, enterpriseIds, pastEnterpriseIds = [] }: Account, isEnded: boolean) {
  const enterprises = [...enterpriseIds, ...pastEnterpriseIds];
  if (enterprises.length === 0) return 0;

  return countCases({
    'enterprise.enterpriseId': command.in(enterprises),
    'submittedBy.accountId': _id,
    'summary.isEnded': isEnded,
  });
}

/** What there is of one person, as far as taking back this consent touches it. */
export async function withdrawalFacts(account: Account, purpose: ConsentPurpose): Promise<WithdrawalFacts> {
  const [drafts, unused, openCases, endedCases, waitingBindings] = await Promise.all([
    listDraftsOf(account._id),
    purpose === 'phone' ? noFiles : unusedFilesOf(account._id),
    ownCases(account, false),
    ownCases(account, true),
    countPendingClaimsOf(account._id),
  ]);
  return {
    ...{ purpose, openCases, endedCases, waitingBindings },
    ...{ looseFiles: unused.loose.length, vaultFiles: unused.inVault.length },
    drafts: drafts.length,
    draftsWithFiles: drafts.filter(({ fileIds }) => fileIds.length > 0).length,
    isStaff: account.staffRoles.length > 0,
    hasPhone: phoneOf(account) !== '',
  };
}

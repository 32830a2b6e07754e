import { maySeeCase } from '../cases/caseAccess';
import { findAccount } from '../repositories/accountRepository';
import type { CaseDocument } from '../repositories/cases/CaseDocument';
import { findEnterprise } from '../repositories/enterpriseRepository';
import type { OutboxEntry } from './OutboxEntry';

/** One person may be staff as well; what leads to the staff's pages is for the staff, all else for the enterprise. */
const STAFF_PAGES = 'packages/staff/';

type Parties = Pick<CaseDocument, 'enterprise' | 'project' | 'submittedBy'>;

/**
 * Whom a message to the enterprise reaches now: the person it was meant for while they may see the case, else the
 * owner. Whoever lost access hears nothing more; where nobody owns the enterprise the answer is undefined.
 */
export async function enterpriseReceiver({
  parties,
  entry: { toAccountId: accountId, page },
}: {
  readonly parties: Parties;
  readonly entry: Pick<OutboxEntry, 'toAccountId' | 'page'>;
}): Promise<string | undefined> {
  return page.startsWith(STAFF_PAGES) ? accountId : memberOrOwner(parties, accountId);
}

/** This person while they may see the case, else the owner; undefined where nobody owns the enterprise. */
export async function memberOrOwner(
  parties: Parties,
  accountId: string | undefined,
): Promise<string | undefined> {
  const account = accountId === undefined ? undefined : await findAccount(accountId);
  if (account && maySeeCase(account, parties)) return accountId;
  return (await findEnterprise(parties.enterprise.enterpriseId))?.ownerAccountId ?? undefined;
}

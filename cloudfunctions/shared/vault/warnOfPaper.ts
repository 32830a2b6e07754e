import { dayOf } from '@/domain/shared/time';
import type { VaultVersion } from '@/domain/vault/VaultPaper';
import { currentVersion } from '@/domain/vault/VaultPaper';
import { warningOf } from '@/domain/vault/warnings';
import type { VaultWarning } from '@/domain/vault/warnings';

import { warnOnce } from '../outbox/warnOnce';
import { findAccount } from '../repositories/accountRepository';
import { findEnterprise } from '../repositories/enterpriseRepository';
import { noteWarned } from '../repositories/vault/papersToWarn';
import type { VaultDocument } from '../repositories/vault/vaultPapers';
import { serviceRules } from '../rules/serviceRules';
import { canReachPaper } from './vaultAccess';

const remarks: Readonly<Record<VaultWarning, string>> = {
  ending: '快到期,请换新的',
  expired: '已过期,请传新的',
};

/**
 * Says in one person's inbox that a paper ends soon or has ended: once for each version, day and warning, for the
 * message is named after them.
 */
export async function warnOfPaper(paper: VaultDocument, now: string): Promise<void> {
  const warnDays = (await serviceRules()).promises.paperWarnDays;
  const said = warningOf(paper, { today: dayOf(now), warnDays });
  if (said === undefined) return noteWarned(paper, { warnDays, said });

  const { paperId, projectName, enterpriseId, name } = paper;
  const { versionId, validUntil, addedBy } = currentVersion(paper);
  const enterprise = await findEnterprise(enterpriseId);
  const accountId = await receiverOf(paper, addedBy, enterprise?.ownerAccountId ?? null);
  if (accountId !== null) {
    const values = {
      projectName: projectName === '' ? '企业通用材料' : projectName,
      enterpriseName: enterprise?.name ?? '',
      day: validUntil ?? '',
      remark: `${name}${remarks[said]}`,
    };
    const page = `packages/papers/pages/paper/index?paperId=${paperId}`;
    const messageId = `vault_${versionId}_${validUntil}_${said}`;
    const draft = { templateKey: 'paperEnding', toAccountId: accountId, values, page } as const;
    await warnOnce({ messageId, draft, now });
  }
  await noteWarned(paper, { warnDays, said });
}

/** Who added the version while still one of the enterprise's people, else who owns the enterprise here. */
async function receiverOf(
  paper: VaultDocument,
  { accountId, role }: VaultVersion['addedBy'],
  ownerId: string | null,
): Promise<string | null> {
  const adder = role === 'applicant' ? await findAccount(accountId) : undefined;
  return adder !== undefined && canReachPaper(adder, paper) ? accountId : ownerId;
}

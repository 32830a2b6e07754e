import { isWithin } from '@/domain/account/AccessScope';
import type { Actor } from '@/domain/agencyCase/Actor';

import { forbidden } from '../AppError';
import { actorOf } from '../people';
import type { Account } from '../repositories/accountRepository';
import { accessOf } from '../repositories/accounts/accessOf';
import type { CaseHead } from '../repositories/cases/findCase';

type Seen = Pick<CaseHead, 'enterprise' | 'project' | 'submittedBy'>;

/** Who the account is towards this case. @throws AppError FORBIDDEN when nobody who may see it */
export type FindActor = (account: Account, agencyCase: Seen & Pick<CaseHead, 'specialist'>) => Actor;

const refusals = {
  all: '这个办件属于其他企业。如需查看,请联系贵公司管理员开通。',
  own: '窗口还没有确认您属于这家企业,现在只能看您自己提交的申请。',
  projects: '这个办件属于管理员没有让您看的项目。如需查看,请联系贵公司管理员开通。',
} as const;

/** Whether a person of the enterprise sees this case: it is theirs, and within what they were let see. */
export function maySeeCase(account: Account, { enterprise, project, submittedBy }: Seen): boolean {
  const access = accessOf(account, enterprise.enterpriseId);
  return access !== undefined && isWithin(access.scope, { project, submittedBy }, account._id);
}

export const applicantOf: FindActor = (account, seen) => {
  const { scope } = accessOf(account, seen.enterprise.enterpriseId) ?? { scope: { kind: 'all' as const } };
  if (!maySeeCase(account, seen)) throw forbidden(refusals[scope.kind]);
  return actorOf(account, 'applicant');
};

/** One account may hold both roles: towards the own cases a specialist, towards the others the window. */
export const workbenchActorOf: FindActor = (account, { specialist }) => {
  const isOwn = account.staffRoles.includes('specialist') && specialist?.accountId === account._id;
  if (isOwn) return actorOf(account, 'specialist');
  if (account.staffRoles.includes('window')) return actorOf(account, 'window');
  if (account.staffRoles.includes('specialist')) throw forbidden('这个办件由其他专员负责。');
  throw forbidden('这个办件由综合窗口和帮代办专员办理。');
};

export const supervisorOf: FindActor = (account) => {
  if (!account.staffRoles.includes('supervisor')) throw forbidden('这项内容只有工作组可以查看。');
  return actorOf(account, 'supervisor');
};

/** Whether the account has to do with the case in any role, so that its papers open. */
export function canHandleCase(account: Account, head: CaseHead): boolean {
  const { staffRoles } = account;
  const { specialist, summary } = head;
  return (
    maySeeCase(account, head) ||
    staffRoles.includes('supervisor') ||
    (staffRoles.includes('specialist') && specialist?.accountId === account._id) ||
    (staffRoles.includes('window') && !summary.isEnded)
  );
}

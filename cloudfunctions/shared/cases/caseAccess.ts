import type { Actor } from '@/domain/agencyCase/Actor';

import { forbidden } from '../AppError';
import { command } from '../database/collection';
import type { Conditions } from '../database/collection';
import { actorOf } from '../people';
import type { Account } from '../repositories/accountRepository';
import type { CaseHead } from '../repositories/cases/findCase';

/** Who the account is towards this case. @throws AppError FORBIDDEN when nobody who may see it */
export type FindActor = (account: Account, agencyCase: Pick<CaseHead, 'enterprise' | 'specialist'>) => Actor;

export const applicantOf: FindActor = (account, { enterprise }) => {
  if (!account.enterpriseIds.includes(enterprise.enterpriseId))
    throw forbidden('这个办件属于其他企业。如需查看,请联系贵公司管理员开通。');
  return actorOf(account, 'applicant');
};

/** The same for lists: which cases an account sees for its enterprises. */
export function casesOfMine({ enterpriseIds }: Account): Conditions {
  return { 'enterprise.enterpriseId': command.in([...enterpriseIds]) };
}

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
export function canHandleCase(account: Account, { enterprise, specialist, summary }: CaseHead): boolean {
  const { staffRoles, enterpriseIds } = account;
  return (
    enterpriseIds.includes(enterprise.enterpriseId) ||
    staffRoles.includes('supervisor') ||
    (staffRoles.includes('specialist') && specialist?.accountId === account._id) ||
    (staffRoles.includes('window') && !summary.isEnded)
  );
}

import type { ComplaintActor } from '@/domain/complaint/complaintRules';

import { serversOf } from '../cases/hasServed';
import type { Account } from '../repositories/accountRepository';
import { listStaff } from '../repositories/accountRepository';
import { findCaseService } from '../repositories/cases/findCase';

/** Who has to do with a complaint, asked of the case as it is now. */
export interface ComplaintPeople {
  /** Staff who have had a part in the case: to them the complaint does not exist. */
  readonly servedBy: readonly string[];
  /** The working group's people who have had none. */
  readonly group: readonly { readonly accountId: string; readonly name: string }[];
  readonly specialistId: string | null;
}

export async function complaintPeople(caseId: string): Promise<ComplaintPeople> {
  const [servedBy, supervisors, service] = await Promise.all([
    serversOf(caseId),
    listStaff(['supervisor']),
    findCaseService(caseId),
  ]);
  const group = supervisors
    .filter(({ _id }) => !servedBy.includes(_id))
    .map(({ _id, name }) => ({ accountId: _id, name }));
  return { servedBy, group, specialistId: service?.specialist?.accountId ?? null };
}

export function complaintActor(
  account: Account,
  role: 'applicant' | 'supervisor',
  servedBy: readonly string[],
): ComplaintActor {
  const { _id: accountId, name } = account;
  return { accountId, name, role, hasServed: servedBy.includes(accountId) };
}

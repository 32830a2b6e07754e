import { countCases } from '../repositories/cases/listCases';
import { getAccount, findAccount, phoneOf } from '../repositories/accountRepository';
import type { EnterpriseClaim } from '../repositories/claimRepository';
import { isCounterPhone } from '../repositories/contactRepository';
import { findEnterprise } from '../repositories/enterpriseRepository';

/** A claim with what the window checks it by. */
export interface ClaimAnswer {
  readonly claimId: string;
  readonly accountId: string;
  readonly enterpriseName: string;
  readonly creditCode: string;
  readonly personName: string;
  readonly position: string;
  readonly phone: string;
  readonly isPhoneProven: boolean;
  /** ISO instant. */
  readonly at: string;
  /** The name that the enterprise is known by here, where it is another. */
  readonly knownName: string | null;
  /** The owner in whose place the person wants to come. */
  readonly ownerName: string | null;
  readonly isOwnersPhone: boolean;
  /** Whether the number is one that was left at the counter. */
  readonly isCounterPhone: boolean;
  /** Cases of this enterprise that the person handed in, and that others did: these they will see. */
  readonly ownCases: number;
  readonly otherCases: number;
}

async function casesOf({ enterpriseId, accountId }: EnterpriseClaim) {
  const enterprise = { 'enterprise.enterpriseId': enterpriseId };
  const [own, all] = await Promise.all([
    countCases({ ...enterprise, 'submittedBy.accountId': accountId }),
    countCases(enterprise),
  ]);
  return { ownCases: own, otherCases: all - own };
}

/** @returns undefined when the enterprise is gone */
export async function describeClaim(claim: EnterpriseClaim): Promise<ClaimAnswer | undefined> {
  const { _id: claimId, enterpriseId, enterpriseName, position, replaces, at } = claim;
  const [enterprise, person, owner, cases] = await Promise.all([
    findEnterprise(enterpriseId),
    getAccount(claim.accountId),
    replaces === null ? undefined : findAccount(replaces),
    casesOf(claim),
  ]);
  if (!enterprise) return undefined;

  return {
    ...{ claimId, accountId: claim.accountId, enterpriseName, position, at, ...cases },
    creditCode: enterprise.creditCode,
    personName: person.name,
    phone: phoneOf(person),
    isPhoneProven: (person.phoneProof ?? null) !== null,
    knownName: enterprise.name === enterpriseName ? null : enterprise.name,
    ownerName: owner?.name ?? null,
    isOwnersPhone: owner?.phoneIndex === person.phoneIndex,
    isCounterPhone: await isCounterPhone(enterpriseId, person.phoneIndex),
  };
}

/** Somebody to phone, with what to tell them. */
export interface UnreachedClaim {
  readonly claimId: string;
  readonly enterpriseName: string;
  readonly personName: string;
  readonly phone: string;
  readonly reason: string;
  /** ISO instant of the decision. */
  readonly decidedAt: string;
}

export async function describeUnreached(claim: EnterpriseClaim): Promise<UnreachedClaim> {
  const { _id: claimId, enterpriseName, reason, decidedAt, at } = claim;
  const person = await getAccount(claim.accountId);
  return {
    ...{ claimId, enterpriseName, reason, decidedAt: decidedAt ?? at },
    ...{ personName: person.name, phone: phoneOf(person) },
  };
}

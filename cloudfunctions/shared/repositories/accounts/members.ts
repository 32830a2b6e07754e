import type { AccessScope } from '@/domain/account/AccessScope';

import { command } from '../../database/collection';
import type { Conditions } from '../../database/collection';
import { accounts } from '../accountRepository';
import type { Account } from '../accountRepository';
import type { Access, AccessEnding } from './Access';

/** More than one enterprise has people for its projects. */
export const MOST_MEMBERS = 60;

interface Place {
  readonly accountId: string;
  readonly enterpriseId: string;
}

/**
 * Lets the account see the enterprise, or see it anew, and sets what of it. Repeating it changes nothing but the version;
 * whoever came in by an invitation does not come in by it again, so that what was changed since stays.
 */
export async function grantAccess({
  accountId,
  enterpriseId,
  access,
}: Place & { readonly access: Omit<Access, 'version' | 'ended'> }): Promise<void> {
  const path = `accesses.${enterpriseId}`;
  const fields = Object.entries({ ...access, scope: command.set(access.scope), ended: command.set(null) });
  const { inviteId = null } = access;
  const isNew = inviteId === null ? {} : { [`${path}.inviteId`]: command.neq(inviteId) };
  await accounts.update(
    { _id: accountId, ...isNew },
    {
      enterpriseIds: command.addToSet(enterpriseId),
      pastEnterpriseIds: command.pull(enterpriseId),
      ...Object.fromEntries(fields.map(([field, value]) => [`${path}.${field}`, value])),
      [`${path}.version`]: command.inc(1),
    },
  );
}

/** An entry from before access was kept has no version; the database finds what is missing as null. */
function asSeen({ accountId, enterpriseId }: Place, { version }: Access) {
  const path = `accesses.${enterpriseId}.version`;
  return { _id: accountId, enterpriseIds: enterpriseId, [path]: version === 0 ? null : version };
}

function materialised(access: Access, enterpriseId: string, change: Partial<Access>) {
  const next = { ...access, ...change, version: access.version + 1 };
  return { [`accesses.${enterpriseId}`]: command.set(next) };
}

/** @returns false when somebody changed it first, or it has ended */
export async function changeScope({
  access,
  scope,
  ...place
}: Place & { readonly access: Access; readonly scope: AccessScope }): Promise<boolean> {
  const change = materialised(access, place.enterpriseId, { scope });
  return (await accounts.update(asSeen(place, access), change)) === 1;
}

/** From the next call on the account sees nothing of the enterprise. @returns false when somebody changed it first */
export async function endAccess({
  access,
  ended,
  ...place
}: Place & { readonly access: Access; readonly ended: AccessEnding }): Promise<boolean> {
  const { enterpriseId } = place;
  const change = {
    enterpriseIds: command.pull(enterpriseId),
    pastEnterpriseIds: command.addToSet(enterpriseId),
    ...materialised(access, enterpriseId, { ended }),
  };
  return (await accounts.update(asSeen(place, access), change)) === 1;
}

/** Those who wait for the window stay out: anybody can type a public credit code, and must crowd nobody out of the list. */
function membersOf(enterpriseId: string): Conditions {
  return { enterpriseIds: enterpriseId, [`accesses.${enterpriseId}.scope.kind`]: command.neq('own') };
}

/** Everybody whom the enterprise or the window let in, in no order. */
export function listMembers(enterpriseId: string): Promise<Account[]> {
  return accounts.list({ where: membersOf(enterpriseId), limit: MOST_MEMBERS });
}

export function countMembers(enterpriseId: string): Promise<number> {
  return accounts.count(membersOf(enterpriseId));
}

/** Everybody who once did and does no more; whom the window declined never did. */
export function listFormerMembers(enterpriseId: string): Promise<Account[]> {
  const wasInside = { [`accesses.${enterpriseId}.ended.how`]: command.neq('declined') };
  return accounts.list({ where: { pastEnterpriseIds: enterpriseId, ...wasInside }, limit: MOST_MEMBERS });
}

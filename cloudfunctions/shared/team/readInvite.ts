import { covers } from '@/domain/account/AccessScope';

import { findAccount } from '../repositories/accountRepository';
import type { Account } from '../repositories/accountRepository';
import { accessOf } from '../repositories/accounts/accessOf';
import { findEnterprise } from '../repositories/enterpriseRepository';
import type { Enterprise } from '../repositories/enterpriseRepository';
import { findTeamInvite } from '../repositories/teamInviteRepository';
import type { TeamInvite } from '../repositories/teamInviteRepository';

/** What became of an invitation, as the one who opens it is concerned. */
export type InviteState = 'open' | 'used' | 'expired' | 'revoked' | 'void' | 'own' | 'joined';

export interface ReadInvite {
  readonly state: InviteState;
  readonly invite: TeamInvite;
  readonly enterprise: Enterprise;
  readonly inviterName: string;
}

interface Reading {
  readonly invite: TeamInvite;
  readonly inviter: Account | undefined;
  readonly caller: Account | undefined;
  /** ISO instant. */
  readonly now: string;
}

/** Nobody lets others see what they see no more themselves. */
function isVoid({ invite, inviter }: Reading): boolean {
  const access = inviter && accessOf(inviter, invite.enterpriseId);
  return access === undefined || !covers(access.scope, invite.scope);
}

/** By precedence: the first that holds is told. */
const states: readonly (readonly [InviteState, (reading: Reading) => boolean])[] = [
  ['own', ({ invite, caller }) => invite.invitedBy === caller?._id],
  ['joined', ({ invite, caller }) => isInside(invite, caller)],
  ['revoked', ({ invite }) => invite.revokedAt !== null],
  ['used', isUsed],
  ['expired', ({ invite, now }) => invite.usedBy === null && invite.expiresAt <= now],
  ['void', isVoid],
];

/** Whoever took it and got no further, as after a lost answer, may go on; whoever came in by it may not a second time. */
function isUsed({ invite, caller }: Reading): boolean {
  if (invite.usedBy === null) return false;
  return invite.usedBy !== caller?._id || caller.accesses?.[invite.enterpriseId]?.inviteId === invite._id;
}

/** Somebody whose own binding still waits is not inside: the invitation is the quicker way. */
function isInside({ enterpriseId }: TeamInvite, caller: Account | undefined): boolean {
  const scope = caller && accessOf(caller, enterpriseId)?.scope;
  return scope !== undefined && scope.kind !== 'own';
}

/** @returns undefined when no such link was ever made */
export async function readInvite({
  token,
  caller,
  now,
}: {
  readonly token: string;
  readonly caller: Account | undefined;
  readonly now: string;
}): Promise<ReadInvite | undefined> {
  const invite = await findTeamInvite(token);
  if (!invite) return undefined;

  const [enterprise, inviter] = await Promise.all([
    findEnterprise(invite.enterpriseId),
    findAccount(invite.invitedBy),
  ]);
  if (!enterprise) return undefined;

  const reading = { invite, inviter, caller, now };
  const [state = 'open'] = states.find(([, holds]) => holds(reading)) ?? [];
  return { state, invite, enterprise, inviterName: inviter?.name ?? '' };
}

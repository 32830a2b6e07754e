import type { AccessScope } from '@/domain/account/AccessScope';

import { accessOf, endedAccessOf } from '../repositories/accounts/accessOf';
import type { EndingKind } from '../repositories/accounts/Access';
import { listFormerMembers, listMembers } from '../repositories/accounts/members';
import type { Account } from '../repositories/accountRepository';
import { listProjectNames } from '../repositories/cases/listProjectNames';
import { listOpenInvites } from '../repositories/teamInviteRepository';
import type { TeamPlace } from './enterTeam';

export interface TeamPerson {
  readonly accountId: string;
  readonly name: string;
  readonly position: string;
  readonly isOwner: boolean;
  readonly isMe: boolean;
  readonly scope: AccessScope;
  /** ISO instant. */
  readonly since: string;
  readonly version: number;
}

export interface FormerPerson {
  readonly accountId: string;
  readonly name: string;
  readonly how: EndingKind;
  /** ISO instant. */
  readonly at: string;
}

export interface OpenInvite {
  readonly inviteId: string;
  readonly inviterName: string;
  readonly scope: AccessScope;
  /** ISO instant. */
  readonly expiresAt: string;
}

/** Who sees what of one enterprise. The owner sees all of it; others see the owner, themselves and their own links. */
export interface TeamAnswer {
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly isOwner: boolean;
  readonly myScope: AccessScope;
  readonly people: readonly TeamPerson[];
  readonly former: readonly FormerPerson[];
  readonly invites: readonly OpenInvite[];
  /** By name, what somebody can be narrowed to: as far as the reader sees it. */
  readonly projects: readonly string[];
}

function personOf(account: Account, place: TeamPlace, me: string): TeamPerson[] {
  const { _id: enterpriseId, ownerAccountId } = place.enterprise;
  const access = accessOf(account, enterpriseId);
  if (!access || access.scope.kind === 'own') return [];
  const { position, scope, since, version } = access;
  const { _id: accountId, name } = account;
  return [
    {
      accountId,
      name,
      position,
      scope,
      since,
      version,
      isOwner: accountId === ownerAccountId,
      isMe: accountId === me,
    },
  ];
}

function formerOf(account: Account, enterpriseId: string): FormerPerson[] {
  const ended = endedAccessOf(account, enterpriseId)?.ended;
  // Whom the window declined was never one of the house.
  if (!ended || ended.how === 'declined') return [];
  return [{ accountId: account._id, name: account.name, how: ended.how, at: ended.at }];
}

/** @param now ISO instant */
export async function answerTeam(caller: Account, place: TeamPlace, now: string): Promise<TeamAnswer> {
  const { enterprise, access, isOwner } = place;
  const enterpriseId = enterprise._id;
  const isInside = access.scope.kind !== 'own';
  const [members, gone, invites, projects] = await Promise.all([
    isInside ? listMembers(enterpriseId) : [caller],
    isOwner ? listFormerMembers(enterpriseId) : [],
    isInside ? listOpenInvites(enterpriseId, now) : [],
    access.scope.kind === 'all' ? listProjectNames(enterpriseId) : [],
  ]);

  const names = new Map(members.map(({ _id, name }) => [_id, name]));
  const people = members.flatMap((account) => personOf(account, place, caller._id));
  return {
    ...{ enterpriseId, enterpriseName: enterprise.name, isOwner, myScope: access.scope },
    people: people
      .filter((person) => isOwner || person.isOwner || person.isMe)
      .sort((a, b) => Number(b.isOwner) - Number(a.isOwner) || a.since.localeCompare(b.since)),
    former: gone
      .flatMap((account) => formerOf(account, enterpriseId))
      .sort((a, b) => b.at.localeCompare(a.at)),
    invites: invites
      .filter(({ invitedBy }) => isOwner || invitedBy === caller._id)
      .map(({ _id, invitedBy, scope, expiresAt }) => ({
        ...{ inviteId: _id, scope, expiresAt, inviterName: names.get(invitedBy) ?? '' },
      })),
    projects: access.scope.kind === 'projects' ? access.scope.projects : projects,
  };
}

import type { AccessScope } from '@/domain/account/AccessScope';

import { collection, command } from '../database/collection';
import { blindIndex } from '../secrets/blindIndex';

/** A link that lets one colleague in, once. Its token is not stored, only what recognises it. */
export interface TeamInvite {
  readonly _id: string;
  readonly enterpriseId: string;
  readonly invitedBy: string;
  readonly scope: AccessScope;
  /** ISO instants. */
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly usedBy: string | null;
  readonly revokedAt: string | null;
}

const invites = collection<TeamInvite>('teamInvites');

/** Open links of one enterprise at a time. */
export const MOST_OPEN_INVITES = 20;

/** 24 characters (144 bits) made from the command under our key, so that a repeated command gives the same link. */
export function inviteTokenOf({ accountId, commandId }: { accountId: string; commandId: string }): string {
  const made = blindIndex({ value: `${accountId}\n${commandId}`, place: 'teamInvites.make' });
  return Buffer.from(made, 'hex').subarray(0, 18).toString('base64url');
}

function inviteIdOf(token: string): string {
  return `tin_${blindIndex({ value: token, place: 'teamInvites.token' }).slice(0, 40)}`;
}

/** Repeating it changes nothing. @returns the invitation as it is stored */
export async function saveTeamInvite(
  token: string,
  invite: Omit<TeamInvite, '_id' | 'usedBy' | 'revokedAt'>,
): Promise<TeamInvite> {
  const row = { _id: inviteIdOf(token), ...invite, usedBy: null, revokedAt: null };
  if (await invites.insert(row)) return row;

  const known = await invites.find(row._id);
  if (!known) throw new Error('an invitation is neither new nor known');
  return known;
}

export function findTeamInvite(token: string): Promise<TeamInvite | undefined> {
  return invites.find(inviteIdOf(token));
}

/** Of two who take it at once, one gets it; the one who has it may take it again. */
export async function takeTeamInvite(invite: TeamInvite, accountId: string): Promise<boolean> {
  const open = { _id: invite._id, usedBy: null, revokedAt: null };
  if ((await invites.update(open, { usedBy: accountId })) === 1) return true;
  return (await invites.find(invite._id))?.usedBy === accountId;
}

/** Repeating it changes nothing, also when two take it back at once. @returns false when it was used already */
export async function revokeTeamInvite({ _id }: Pick<TeamInvite, '_id'>, now: string): Promise<boolean> {
  const open = { _id, usedBy: null, revokedAt: null };
  if ((await invites.update(open, { revokedAt: now })) === 1) return true;
  return (await invites.find(_id))?.usedBy === null;
}

export async function findInviteOf(enterpriseId: string, inviteId: string): Promise<TeamInvite | undefined> {
  const invite = await invites.find(inviteId);
  return invite?.enterpriseId === enterpriseId ? invite : undefined;
}

/** Links that would still let somebody in, the newest first. */
export function listOpenInvites(enterpriseId: string, now: string): Promise<TeamInvite[]> {
  const open = { enterpriseId, usedBy: null, revokedAt: null, expiresAt: command.gt(now) };
  return invites.list({ where: open, orderBy: [['expiresAt', 'desc']], limit: MOST_OPEN_INVITES + 1 });
}

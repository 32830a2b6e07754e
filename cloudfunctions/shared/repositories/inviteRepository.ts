import { collection } from '../database/collection';
import { blindIndex } from '../secrets/blindIndex';
import type { StaffRole } from './accountRepository';

/** What lets a person become staff, once. The code itself is not stored. */
export interface Invite {
  readonly _id: string;
  readonly codeIndex: string;
  readonly roles: readonly StaffRole[];
  readonly departmentId: string | null;
  readonly invitedBy: string;
  /** ISO instant. */
  readonly expiresAt: string;
  readonly usedBy: string | null;
}

const invites = collection<Invite>('invites');
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * Ten characters made from the command, so that a repeated command gives the same code and none has to be kept.
 */
export function inviteCodeOf({ accountId, commandId }: { accountId: string; commandId: string }): string {
  const bytes = Buffer.from(
    blindIndex({ value: `${accountId}\n${commandId}`, place: 'invites.make' }),
    'hex',
  );
  return Array.from(bytes.subarray(0, 10), (byte) => letters.charAt(byte % letters.length)).join('');
}

function codeIndexOf(code: string): string {
  return blindIndex({ value: code.trim().toUpperCase(), place: 'invites.code' });
}

/** Repeating it changes nothing. @returns when the stored invite ends */
export async function saveInvite(
  code: string,
  invite: Omit<Invite, '_id' | 'codeIndex' | 'usedBy'>,
): Promise<string> {
  const codeIndex = codeIndexOf(code);
  const _id = `inv_${codeIndex.slice(0, 24)}`;
  if (await invites.insert({ _id, codeIndex, ...invite, usedBy: null })) return invite.expiresAt;

  const known = await invites.find(_id);
  return known?.expiresAt ?? invite.expiresAt;
}

/**
 * Takes the invite for this account; the one who took it may take it again.
 * @returns undefined when the code is unknown, over, or somebody else's by now
 */
export async function takeInvite(taking: {
  code: string;
  accountId: string;
  now: string;
}): Promise<Invite | undefined> {
  const [invite] = await invites.list({ where: { codeIndex: codeIndexOf(taking.code) }, limit: 1 });
  if (!invite || invite.expiresAt < taking.now) return undefined;
  if (invite.usedBy === taking.accountId) return invite;

  const taken = await invites.update({ _id: invite._id, usedBy: null }, { usedBy: taking.accountId });
  // Of two taps at once the second finds that the first has it.
  const isTaken = taken === 1 || (await invites.find(invite._id))?.usedBy === taking.accountId;
  return isTaken ? invite : undefined;
}

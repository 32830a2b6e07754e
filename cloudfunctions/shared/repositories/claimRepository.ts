import { collection, command } from '../database/collection';
import type { OutboxEntry } from '../outbox/OutboxEntry';
import type { OutboxRow } from '../outbox/OutboxStore';
import { blindIndex } from '../secrets/blindIndex';

export type ClaimState = 'pending' | 'confirmed' | 'declined';

/** Somebody says that they belong to an enterprise, and waits for the window to say so too. */
export interface EnterpriseClaim extends OutboxRow {
  readonly enterpriseId: string;
  readonly accountId: string;
  /** As the person typed it, from the licence. */
  readonly enterpriseName: string;
  readonly position: string;
  /** The owner in whose place the person wants to come; null for a first binding. */
  readonly replaces: string | null;
  readonly state: ClaimState;
  /** ISO instant. */
  readonly at: string;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  /** Why it was declined; empty otherwise. */
  readonly reason: string;
  /** Since when the window has to phone, for the word that it was sent back did not arrive; null while nobody has to. */
  readonly unreachedAt: string | null;
  /** Somebody has begun to confirm it, so nobody declines it any more. Absent in the earliest claims. */
  readonly isBeingConfirmed?: boolean;
  /** The command that sent it back last, also once the person has bound anew, so that a repeated one is known. */
  readonly commandId?: string;
}

export type NewClaim = Pick<
  EnterpriseClaim,
  'enterpriseId' | 'accountId' | 'enterpriseName' | 'position' | 'replaces' | 'at'
>;

export const claims = collection<EnterpriseClaim>('enterpriseClaims');

/** More than a window works off in a day. */
const MOST_SHOWN = 50;

function claimIdOf({ enterpriseId, accountId }: Pick<EnterpriseClaim, 'enterpriseId' | 'accountId'>): string {
  const value = `${enterpriseId}\n${accountId}`;
  return `clm_${blindIndex({ value, place: 'enterpriseClaims' }).slice(0, 24)}`;
}

export function findClaim(claimId: string): Promise<EnterpriseClaim | undefined> {
  return claims.find(claimId);
}

export function findClaimOf(
  place: Pick<EnterpriseClaim, 'enterpriseId' | 'accountId'>,
): Promise<EnterpriseClaim | undefined> {
  return claims.find(claimIdOf(place));
}

const nothingDecided = { state: 'pending', decidedAt: null, decidedBy: null, reason: '' } as const;

/** One person, one enterprise, one claim: a declined one is made anew with what was corrected. */
export async function saveClaim(claim: NewClaim): Promise<void> {
  const _id = claimIdOf(claim);
  const undecided = { ...nothingDecided, unreachedAt: null, isBeingConfirmed: false };
  const noMessages = { version: 1, outbox: [], outboxDueAt: null };
  if (await claims.insert({ _id, ...claim, ...undecided, ...noMessages })) return;

  const { enterpriseName, position, replaces, at } = claim;
  const waiting = command.neq('pending');
  await claims.update({ _id, state: waiting }, { enterpriseName, position, replaces, at, ...undecided });
}

/** From now on it can be confirmed only, or again not; without effect once it is decided. */
export async function markBeingConfirmed(claimId: string, isBeingConfirmed: boolean): Promise<void> {
  await claims.update({ _id: claimId, state: 'pending' }, { isBeingConfirmed });
}

/**
 * One conditional write of the decision and the word of it.
 * @returns false when it is decided already, or is to be declined while somebody confirms it
 */
export async function decideClaim(
  claimId: string,
  decision: Pick<EnterpriseClaim, 'state' | 'decidedAt' | 'decidedBy' | 'reason' | 'commandId'>,
  message: OutboxEntry,
): Promise<boolean> {
  const told = {
    outbox: command.push({ each: [message] }),
    outboxDueAt: message.nextAttemptAt,
    version: command.inc(1),
  };
  const isOpen = decision.state === 'declined' ? { isBeingConfirmed: command.neq(true) } : {};
  return (await claims.update({ _id: claimId, state: 'pending', ...isOpen }, { ...decision, ...told })) === 1;
}

/** Makes it the window's task to phone; without effect where the person has bound the enterprise anew. */
export async function noteClaimUnreached(claimId: string, now: string): Promise<void> {
  await claims.update({ _id: claimId, state: 'declined', unreachedAt: null }, { unreachedAt: now });
}

/** Somebody at the window has phoned. */
export async function noteClaimCalled(claimId: string): Promise<void> {
  await claims.update({ _id: claimId }, { unreachedAt: null });
}

/** Whom the window has to phone, the longest waiting first. */
export function listUnreachedClaims(): Promise<EnterpriseClaim[]> {
  const where = { unreachedAt: command.gt('') };
  return claims.list({ where, orderBy: [['unreachedAt', 'asc']], limit: MOST_SHOWN });
}

export function countUnreachedClaims(): Promise<number> {
  return claims.count({ unreachedAt: command.gt('') });
}

/** What the window has to look at, the longest waiting first. */
export function listPendingClaims(): Promise<EnterpriseClaim[]> {
  return claims.list({ where: { state: 'pending' }, orderBy: [['at', 'asc']], limit: MOST_SHOWN });
}

export function countPendingClaims(): Promise<number> {
  return claims.count({ state: 'pending' });
}

/** How many enterprises one person waits for besides this one, so that nobody fills the window's list. */
export function countPendingClaimsOf(accountId: string, besides = ''): Promise<number> {
  return claims.count({ accountId, state: 'pending', enterpriseId: command.neq(besides) });
}

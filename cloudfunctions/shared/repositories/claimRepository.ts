import { collection, command } from '../database/collection';
import { blindIndex } from '../secrets/blindIndex';

export type ClaimState = 'pending' | 'confirmed' | 'declined';

/** Somebody says that they belong to an enterprise, and waits for the window to say so too. */
export interface EnterpriseClaim {
  readonly _id: string;
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
}

export type NewClaim = Pick<
  EnterpriseClaim,
  'enterpriseId' | 'accountId' | 'enterpriseName' | 'position' | 'replaces' | 'at'
>;

const claims = collection<EnterpriseClaim>('enterpriseClaims');

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

/** One person, one enterprise, one claim: a declined one is made anew with what was corrected. */
export async function saveClaim(claim: NewClaim): Promise<void> {
  const _id = claimIdOf(claim);
  const undecided = { state: 'pending', decidedAt: null, decidedBy: null, reason: '' } as const;
  if (await claims.insert({ _id, ...claim, ...undecided })) return;

  const { enterpriseName, position, replaces, at } = claim;
  const waiting = command.neq('pending');
  await claims.update({ _id, state: waiting }, { enterpriseName, position, replaces, at, ...undecided });
}

/** @returns false when it is decided already */
export async function decideClaim(
  claimId: string,
  decision: Pick<EnterpriseClaim, 'state' | 'decidedAt' | 'decidedBy' | 'reason'>,
): Promise<boolean> {
  return (await claims.update({ _id: claimId, state: 'pending' }, decision)) === 1;
}

/** What the window has to look at, the longest waiting first. */
export function listPendingClaims(): Promise<EnterpriseClaim[]> {
  return claims.list({ where: { state: 'pending' }, orderBy: [['at', 'asc']], limit: MOST_SHOWN });
}

export function countPendingClaims(): Promise<number> {
  return claims.count({ state: 'pending' });
}

/** How many enterprises one person waits for, so that nobody fills the window's list. */
export function countPendingClaimsOf(accountId: string): Promise<number> {
  return claims.count({ accountId, state: 'pending' });
}

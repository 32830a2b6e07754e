import { originalsHeld } from '@/domain/agencyCase/caseFacts';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { quietInstants } from '@/domain/agencyCase/ratingFacts';
import { lastOf } from '@/domain/shared/lastOf';
import type { CaseSummary } from '@/domain/agencyCase/summaryOf';

/**
 * What lists sort by. Each ends in the case's id and so is unique: a page begins right after the last key of
 * the one before, with one range on one index.
 */
export interface CaseKeys {
  /** Descending: newest change first. */
  readonly byUpdate: string;
  /** Descending, as `byUpdate`, and moved also by what those who served must not feel; absent in the earliest cases. */
  readonly byChange?: string;
  /** Descending: the enterprise's turn first, and what is due first among it; then newest change. */
  readonly byTurn: string;
  /** Ascending: what the enterprise urges for, then what is due first, then oldest request; without a due day last. */
  readonly byDue: string;
  /** Descending: newest rating first; '' while unrated. */
  readonly byRating: string;
  /** Descending: newest result first; '' while there is none. */
  readonly byResult: string;
  /** Ascending: the original that is to go back first, then oldest request; '' while the service holds none. */
  readonly byOriginals: string;
}

/** After every day that is. */
const NEVER = '9999-12-31';
/** Before every year. */
const URGED = '!';

/** So that the earliest day comes first in a descending order. */
function mirrored(day: string): string {
  return day.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

export type CaseOrder = Exclude<keyof CaseKeys, 'byChange'>;

export function caseKeys(agencyCase: AgencyCase, summary: CaseSummary): CaseKeys {
  const { caseId, updatedAt, submittedAt, rating, deliveries } = agencyCase;
  const newest = deliveries.map(({ deliveredAt }) => deliveredAt).sort();
  const resultAt = lastOf(newest);
  const [changedAt = updatedAt] = [updatedAt, ...quietInstants(agencyCase)].sort().reverse();
  const turnRank = summary.isEnterprisesTurn ? '1' : '0';
  const mine = summary.isEnterprisesTurn ? mirrored(summary.turn.dueOn ?? NEVER) : '';
  const urged = summary.urgeDueOn === null ? '' : `${URGED}${summary.urgeDueOn}~`;
  return {
    byUpdate: `${updatedAt}~${caseId}`,
    byChange: `${changedAt}~${caseId}`,
    byTurn: `${turnRank}~${mine}~${updatedAt}~${caseId}`,
    byDue: `${urged}${summary.turn.dueOn ?? NEVER}~${submittedAt}~${caseId}`,
    byRating: rating ? `${rating.ratedAt}~${caseId}` : '',
    byResult: resultAt === undefined ? '' : `${resultAt}~${caseId}`,
    byOriginals: originalsKey(agencyCase),
  };
}

function originalsKey(agencyCase: AgencyCase): string {
  const [first] = originalsHeld(agencyCase)
    .map(({ dueBackOn }) => dueBackOn ?? '9999-12-31')
    .sort();
  return first === undefined ? '' : `${first}~${agencyCase.submittedAt}~${agencyCase.caseId}`;
}

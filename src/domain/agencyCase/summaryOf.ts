import type { AgencyCase } from './AgencyCase';
import { isGranted } from './caseFacts';
import { isBadRating } from './Rating';
import { turnOf, type Turn } from './turnOf';

/** What lists show and sort by; kept beside the snapshot so that a list never reads a whole case. */
export interface CaseSummary {
  readonly turn: Turn;
  readonly isEnterprisesTurn: boolean;
  readonly itemsDone: number;
  readonly itemsTotal: number;
  readonly isEnded: boolean;
  readonly isRated: boolean;
  readonly isBadlyRated: boolean;
  readonly needsRectification: boolean;
}

export function summaryOf(agencyCase: AgencyCase): CaseSummary {
  const turn = turnOf(agencyCase);
  const { rating } = agencyCase;
  const isBadlyRated = rating !== null && isBadRating(rating);

  return {
    turn,
    isEnterprisesTurn: turn.holder === 'enterprise',
    itemsDone: agencyCase.items.filter(isGranted).length,
    itemsTotal: agencyCase.items.filter((item) => item.state !== 'cancelled').length,
    isEnded: agencyCase.ending !== null,
    isRated: rating !== null,
    isBadlyRated,
    needsRectification: isBadlyRated && rating.rectification === null,
  };
}

import type { AgencyCase } from './AgencyCase';
import { alertOutcomes } from './alertWords';
import { answersToNote, meetingsToMinute, meetingsToMove, openUrges } from './answeringFacts';
import { isGranted, openDeferrals, openOrders } from './caseFacts';
import { isBadRating, needsRectification } from './Rating';
import { quietInstants } from './ratingFacts';
import { turnOf, type Turn } from './turnOf';
import { openUnreached } from './unreachedFacts';
import { isAlertOpen } from './watch';

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
  /** By how much the version has moved without those noticing who served; absent in the earliest cases. */
  readonly quietSteps?: number;
  /** Alerts that wait for the working group's decision on a 督办. */
  readonly suggestions: number;
  readonly hasSuggestion: boolean;
  /** What the watch or the working group wants of the specialist. */
  readonly tasks: number;
  /** Until when the specialist owes an answer to an urge (催办); null where none waits. */
  readonly urgeDueOn: string | null;
  /** Until when the enterprise promised a paper (容缺); null where none is owed. */
  readonly deferralDueOn: string | null;
}

export function summaryOf(agencyCase: AgencyCase): CaseSummary {
  const turn = turnOf(agencyCase);
  const { rating } = agencyCase;
  const openAlerts = agencyCase.alerts.filter((alert) => isAlertOpen(agencyCase, alert));
  const suggestions = openAlerts.filter(({ kind }) => alertOutcomes[kind] === 'suggestion').length;
  const isBadlyRated = rating !== null && isBadRating(rating);

  return {
    turn,
    isEnterprisesTurn: turn.holder === 'enterprise',
    itemsDone: agencyCase.items.filter(isGranted).length,
    itemsTotal: agencyCase.items.filter((item) => item.state !== 'cancelled').length,
    isEnded: agencyCase.ending !== null,
    isRated: rating !== null,
    isBadlyRated,
    needsRectification: rating !== null && needsRectification(rating),
    quietSteps: quietInstants(agencyCase).length,
    suggestions,
    hasSuggestion: suggestions > 0,
    tasks:
      openAlerts.length -
      suggestions +
      openOrders(agencyCase).length +
      Math.min(openUnreached(agencyCase).length, 1) +
      openAnswers(agencyCase),
    urgeDueOn: earliestOf(openUrges(agencyCase).map(({ answerBy }) => answerBy)),
    deferralDueOn: earliestOf(openDeferrals(agencyCase).map(({ dueOn }) => dueOn)),
  };
}

/** What came from the enterprise, or was held with it, and waits for the specialist. */
function openAnswers(agencyCase: AgencyCase): number {
  return [openUrges, answersToNote, meetingsToMove, meetingsToMinute]
    .map((find) => find(agencyCase).length)
    .reduce((sum, count) => sum + count, 0);
}

function earliestOf(days: readonly string[]): string | null {
  return [...days].sort()[0] ?? null;
}

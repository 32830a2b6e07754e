import type { Actor } from './Actor';
import type { AgencyCase } from './AgencyCase';
import { availableActions, availableItemActions } from './availableActions';
import { missingNeeds, originalsHeld, originalsToReturn, type HeldOriginal } from './caseFacts';
import type { ItemNeed } from './CaseItem';
import type { CaseAction } from './commands';
import type { CaseEvent, CaseEventType } from './events';
import { internalEvents } from './evolve';
import { historyLine, type HistoryLine } from './historyLine';
import type { ItemAction } from './itemActions';
import { feltVersion, maySeeRating } from './maySeeRating';
import { quietInstants } from './ratingFacts';
import { turnOf, type Turn } from './turnOf';

/** One case as one person may see it, with what that person can do now. */
export interface CaseView {
  readonly agencyCase: AgencyCase;
  readonly version: number;
  readonly turn: Turn;
  readonly actions: CaseAction[];
  readonly itemActions: Record<string, ItemAction[]>;
  /** Newest first. */
  readonly history: HistoryLine[];
  readonly originalsHeld: HeldOriginal[];
  readonly originalsToReturn: HeldOriginal[];
  /** By itemId: papers still missing before the item can be filed; items with none are left out. */
  readonly missing: Record<string, ItemNeed[]>;
}

/** What the served and their colleagues must not read: who rated, what was said in the follow-up (A5). */
const confidentialToStaff: readonly CaseEventType[] = [
  'CaseRated',
  'RatingChanged',
  'RatingRectified',
  'RectificationRated',
  'FollowedUp',
];

export function viewFor({
  agencyCase,
  version,
  events,
  actor,
  now,
}: {
  readonly agencyCase: AgencyCase;
  readonly version: number;
  readonly events: readonly CaseEvent[];
  readonly actor: Actor;
  readonly now: string;
}): CaseView {
  const question = { agencyCase, actor, now };
  const quietSteps = quietInstants(agencyCase).length;

  return {
    agencyCase: redacted(agencyCase, actor),
    version: feltVersion({ version, quietSteps, served: agencyCase, actor }),
    turn: turnOf(agencyCase),
    actions: availableActions(question),
    itemActions: availableItemActions(question),
    history: events
      .filter((event) => maySeeRating(agencyCase, actor) || !confidentialToStaff.includes(event.type))
      .filter((event) => actor.role !== 'applicant' || !internalEvents.includes(event.type))
      .map((event) => historyLine(event, agencyCase))
      .reverse(),
    originalsHeld: originalsHeld(agencyCase),
    originalsToReturn: originalsToReturn(agencyCase),
    missing: missingByItem(agencyCase),
  };
}

function redacted(agencyCase: AgencyCase, actor: Actor): AgencyCase {
  const rated = maySeeRating(agencyCase, actor)
    ? agencyCase
    : { ...agencyCase, rating: null, formerRatings: [], followUps: [] };
  return actor.role === 'applicant' ? { ...rated, alerts: [], orders: [], unreached: [] } : rated;
}

function missingByItem(agencyCase: AgencyCase): Record<string, ItemNeed[]> {
  const open = agencyCase.items.filter((item) => ['waiting', 'preparing', 'refused'].includes(item.state));
  return Object.fromEntries(
    open
      .map((item) => [item.itemId, missingNeeds(agencyCase, item)] as const)
      .filter(([, needs]) => needs.length > 0),
  );
}

import { dayOf } from '../shared/time';
import type { AgencyCase, CaseStatus } from './AgencyCase';
import {
  arePrerequisitesMet,
  distinctTryDays,
  handoversToConfirm,
  isSettled,
  originalsHeld,
  receiptsToConfirm,
} from './caseFacts';
import type { CaseEvent, CaseEventType, EventOf } from './events';
import { caseFromSubmission } from './caseFromSubmission';
import { answeringFolds } from './evolveAnswering';
import { clockFolds } from './evolveClocks';
import { itemFolds } from './evolveItems';
import { mandateFolds } from './evolveMandate';
import { paperFolds } from './evolvePapers';
import { ratingFolds } from './evolveRating';
import { supervisionFolds } from './evolveSupervision';
import { FOLLOW_UP_TRIES } from './FollowUp';

export type Folds = {
  [T in CaseEventType]: (agencyCase: AgencyCase, event: EventOf<T>) => AgencyCase;
};

const folds: Folds = {
  ...itemFolds,
  ...paperFolds,
  ...mandateFolds,
  ...clockFolds,
  ...supervisionFolds,
  ...ratingFolds,
  ...answeringFolds,
  CaseSubmitted: (agencyCase) => agencyCase,
  CaseWithdrawn: (agencyCase, { reason, at }) => ended(agencyCase, 'withdrawn', reason, at),
  CaseDeclined: (agencyCase, { reason, at }) => ended(agencyCase, 'declined', reason, at),
  CaseTerminated: (agencyCase, { reason, at }) => ended(agencyCase, 'terminated', reason, at),
  CaseClosed: (agencyCase, { note, at }) => ended(agencyCase, 'closed', note, at),
  CaseAccepted: (agencyCase, { visitBy, at }) => ({
    ...agencyCase,
    status: 'accepted',
    visitBy,
    acceptedAt: at,
  }),
  SpecialistAssigned: (agencyCase, { specialist, reason, at }) => ({
    ...agencyCase,
    specialist,
    formerSpecialists:
      agencyCase.specialist === null
        ? agencyCase.formerSpecialists
        : [...agencyCase.formerSpecialists, { ...agencyCase.specialist, until: at, reason }],
  }),
  VisitRecorded: (agencyCase, { visitId, at, place, note }) => ({
    ...agencyCase,
    status: 'inProgress',
    visits: [...agencyCase.visits, { visitId, at, place, note }],
  }),
  ProgressReported: (agencyCase, { reportId, words, itemId, at }) => ({
    ...agencyCase,
    reports: [...agencyCase.reports, { reportId, words, itemId, at }],
  }),
  DepartmentUrged: (agencyCase, { urgeId, itemId, words, at }) => ({
    ...agencyCase,
    urges: [
      ...agencyCase.urges,
      { urgeId, target: 'department', itemId, words, at, answerBy: null, answeredAt: null, answer: '' },
    ],
  }),
  AssistanceGiven: (agencyCase, { assistanceId, kind, summary, at }) => ({
    ...agencyCase,
    status: 'inProgress',
    assistance: [...agencyCase.assistance, { assistanceId, kind, summary, at }],
  }),
  AssistanceFinished: (agencyCase, { summary, at }) => ({
    ...agencyCase,
    status: 'followUp',
    reports: [...agencyCase.reports, { reportId: `finish_${at}`, words: summary, itemId: null, at }],
  }),
  FollowedUp: (agencyCase, { followUpId, outcome, answers, comments, at }) => ({
    ...agencyCase,
    followUps: [...agencyCase.followUps, { followUpId, outcome, answers, comments, at }],
  }),
  MessageUnreached: (agencyCase, { messageId, templateKey, at }) => ({
    ...agencyCase,
    unreached: [...agencyCase.unreached, { messageId, templateKey, at, calledAt: null }],
  }),
  EnterpriseCalled: (agencyCase, { at }) => ({
    ...agencyCase,
    unreached: agencyCase.unreached.map((each) => ({ ...each, calledAt: each.calledAt ?? at })),
  }),
};

/**
 * The case after an event. Pure: the same events give the same case, on the server and on the phone.
 * Statuses that follow from facts (all items settled, all results received) are moved on here, so that
 * no command can forget them.
 */
export function evolve(state: AgencyCase | undefined, event: CaseEvent): AgencyCase {
  if (event.type === 'CaseSubmitted') return caseFromSubmission(event);
  if (state === undefined) throw new Error(`${event.type} before CaseSubmitted`);

  const fold = folds[event.type] as (agencyCase: AgencyCase, event: CaseEvent) => AgencyCase;
  return advanced({ ...fold(state, event), ...heard(state, event) }, event.at);
}

/** Events among the staff: the enterprise neither sees them nor hears from them. */
export const internalEvents: readonly CaseEventType[] = [
  'AlertRaised',
  'AlertDismissed',
  'SupervisionOrdered',
  'OrderAnswered',
  'MessageUnreached',
  'MeetingOver',
];

/** After the first rating nothing moves the time of change: who served the case would read from it how he was rated. */
const quietEvents: readonly CaseEventType[] = ['RatingChanged', 'RatingRectified', 'RectificationRated'];

const staffRoles: readonly string[] = ['window', 'specialist', 'supervisor'];

function heard({ updatedAt, lastWordAt }: AgencyCase, { type, at, by }: CaseEvent) {
  if (internalEvents.includes(type) || quietEvents.includes(type)) return { updatedAt, lastWordAt };
  return { updatedAt: at, lastWordAt: staffRoles.includes(by.role) ? at : lastWordAt };
}

function advanced(agencyCase: AgencyCase, at: string): AgencyCase {
  const unlocked = withUnlockedItems(agencyCase);
  const status = followingStatus(unlocked);
  if (status === unlocked.status) return unlocked;

  const opened = status === 'rating' ? { ratingOpenedAt: at } : {};
  return advanced({ ...unlocked, ...opened, status }, at);
}

function followingStatus(agencyCase: AgencyCase): CaseStatus {
  switch (agencyCase.status) {
    case 'inProgress':
      return agencyCase.mode === 'agency' && agencyCase.items.every(isSettled) ? 'delivering' : 'inProgress';
    case 'delivering':
      return isAllHandedBack(agencyCase) ? 'followUp' : 'delivering';
    case 'followUp':
      return isFollowUpOver(agencyCase) ? 'rating' : 'followUp';
    default:
      return agencyCase.status;
  }
}

function isAllHandedBack(agencyCase: AgencyCase): boolean {
  return (
    agencyCase.items.every((item) => item.state === 'received' || item.state === 'cancelled') &&
    receiptsToConfirm(agencyCase).length === 0 &&
    handoversToConfirm(agencyCase).length === 0 &&
    originalsHeld(agencyCase).length === 0
  );
}

function isFollowUpOver(agencyCase: AgencyCase): boolean {
  const isAnswered = agencyCase.followUps.some((followUp) => followUp.outcome !== 'notReached');
  return isAnswered || distinctTryDays(agencyCase, dayOf) >= FOLLOW_UP_TRIES;
}

function withUnlockedItems(agencyCase: AgencyCase): AgencyCase {
  const isUnlocked = (item: AgencyCase['items'][number]) =>
    item.state === 'waiting' && arePrerequisitesMet(agencyCase, item);
  if (!agencyCase.items.some(isUnlocked)) return agencyCase;

  return {
    ...agencyCase,
    items: agencyCase.items.map((item) => (isUnlocked(item) ? { ...item, state: 'preparing' } : item)),
  };
}

function ended(
  agencyCase: AgencyCase,
  kind: 'closed' | 'declined' | 'withdrawn' | 'terminated',
  reason: string,
  at: string,
): AgencyCase {
  const status = kind === 'withdrawn' ? 'terminated' : kind;
  return { ...agencyCase, status, ending: { kind, reason, at } };
}

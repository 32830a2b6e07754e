import type { Author } from './Actor';
import type { AgencyCase, AssignedSpecialist, AssistanceKind, CaseMode, VisitWish } from './AgencyCase';
import type { CaseItem, CorrectionAnswer, CorrectionWish } from './CaseItem';
import type { DeliveryMethod, ResultDocument } from './Delivery';
import type { FollowUpAnswers, FollowUpOutcome } from './FollowUp';
import type { HandoverEntry, Submission } from './Paper';
import type { RatingLevels } from './Rating';

interface EventPayloads {
  CaseSubmitted: {
    caseId: string;
    number: string;
    mode: CaseMode;
    channel: AgencyCase['channel'];
    catalogueVersion: string;
    enterprise: AgencyCase['enterprise'];
    project: AgencyCase['project'];
    contact: AgencyCase['contact'];
    items: CaseItem[];
    submissions: Submission[];
    visitWish: VisitWish | null;
    question: string;
    acceptBy: string;
  };
  CaseWithdrawn: { reason: string };
  CaseAccepted: { note: string; visitBy: string };
  CaseDeclined: { reason: string };
  SpecialistAssigned: { specialist: AssignedSpecialist; reason: string };
  MaterialSubmitted: { submission: Submission };
  VisitRecorded: { visitId: string; place: string; note: string };
  HandoverRecorded: {
    handoverId: string;
    direction: 'toSpecialist' | 'toEnterprise';
    entries: HandoverEntry[];
  };
  HandoverConfirmed: { handoverId: string; signedPaperFileId: string | null };
  HandoverDisputed: { handoverId: string; reason: string };
  MaterialDeferred: {
    deferralId: string;
    itemId: string;
    materialId: string;
    name: string;
    dueOn: string;
  };
  DeferralMadeGood: { deferralId: string; submission: Submission | null };
  ItemFiled: { itemId: string; externalNumber: string; dueOn: string };
  CorrectionRequested: {
    correctionId: string;
    itemId: string;
    round: number;
    wishes: CorrectionWish[];
    dueOn: string;
  };
  CorrectionAnswered: { correctionId: string; answers: CorrectionAnswer[]; submissions: Submission[] };
  ProgressReported: { reportId: string; words: string; itemId: string | null };
  DepartmentUrged: { urgeId: string; itemId: string; words: string };
  SpecialistUrged: { urgeId: string; words: string };
  ItemApproved: { itemId: string; resultNumber: string | null };
  ItemRefused: { itemId: string; reason: string };
  ItemCancelled: { itemId: string; reason: string };
  ResultsDelivered: {
    deliveryId: string;
    method: DeliveryMethod;
    carrier: string | null;
    trackingNumber: string | null;
    documents: ResultDocument[];
  };
  ReceiptConfirmed: { deliveryId: string; signedPaperFileId: string | null };
  AssistanceGiven: { assistanceId: string; kind: AssistanceKind; summary: string };
  AssistanceFinished: { summary: string };
  FollowedUp: {
    followUpId: string;
    outcome: FollowUpOutcome;
    answers: FollowUpAnswers | null;
    comments: string;
  };
  CaseRated: { levels: RatingLevels; words: string };
  RatingRectified: { measures: string };
  CaseClosed: { note: string };
  CaseTerminated: { reason: string };
}

export type CaseEventType = keyof EventPayloads;

/** Past tense, append-only. `at` is an ISO instant. */
export type CaseEvent = {
  [T in CaseEventType]: { readonly type: T; readonly at: string; readonly by: Author } & Readonly<
    EventPayloads[T]
  >;
}[CaseEventType];

export type EventOf<T extends CaseEventType> = Extract<CaseEvent, { type: T }>;

/** As stored: numbered and chained, so that a changed history shows (sha-256, hex). */
export type SealedEvent = CaseEvent & {
  readonly seq: number;
  readonly commandId: string;
  readonly prevHash: string;
  readonly hash: string;
};

import type { Author } from './Actor';
import type { AgencyCase, AssignedSpecialist, AssistanceKind, CaseMode, VisitWish } from './AgencyCase';
import type { CaseItem, CorrectionAnswer, CorrectionWish } from './CaseItem';
import type { StopReason } from '../schedule/clock';
import type { DeliveryMethod, ReceiptSignature, ResultDocument } from './Delivery';
import type { AlertKind } from './Alert';
import type { ReminderAbout } from './answeringMatters';
import type { InquiryAnswer, InquiryPart } from './Inquiry';
import type { DepartmentWord, MeetingPlan, MeetingReplyKind } from './Meeting';
import type { FollowUpAnswers, FollowUpOutcome } from './FollowUp';
import type { HandoverEntry, Submission } from './Paper';
import type { ConsentGround } from './Letter';
import type { ServicePromises } from './promises';
import type { Mandate, MandateSigning, MandateTerms } from '../mandate/Mandate';
import type { RatingLevels } from './Rating';
import type { CallBack } from './Rectification';
import type { WordsCheck } from '../shared/wordsCheck';

/** All but levels and words are absent in the earliest events. */
interface RatingGiven {
  levels: RatingLevels;
  words: string;
  tags?: string[];
  fileIds?: string[];
  check?: WordsCheck;
}

interface EventPayloads {
  CaseSubmitted: {
    caseId: string;
    number: string;
    mode: CaseMode;
    channel: AgencyCase['channel'];
    catalogueVersion: string;
    /** Absent in the earliest cases. */
    promises?: ServicePromises;
    enterprise: AgencyCase['enterprise'];
    project: AgencyCase['project'];
    contact: AgencyCase['contact'];
    items: CaseItem[];
    submissions: Submission[];
    visitWish: VisitWish | null;
    question: string;
    acceptBy: string;
    /** 代办 only; absent in the earliest cases. */
    mandate?: Pick<Mandate, 'mandateId' | 'textVersion' | 'terms'>;
  };
  MandateSigned: {
    mandateId: string;
    textVersion: string;
    terms: MandateTerms;
    signing: MandateSigning;
  };
  MandateSuspended: { mandateId: string; reason: string };
  /** `visitBy` is promised anew where the visit was still to come. */
  MandateContinued: { mandateId: string; visitBy: string | null };
  MandateEnded: { mandateId: string; reason: string };
  MandateExpired: { mandateId: string; until: string };
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
  OriginalLent: { entryId: string; name: string; departmentName: string; dueBackOn: string | null };
  OriginalTakenBack: { entryId: string; name: string; departmentName: string };
  HandoverConfirmed: { handoverId: string; signedPaperFileId: string | null };
  HandoverDisputed: { handoverId: string; reason: string };
  MaterialDeferred: {
    deferralId: string;
    itemId: string;
    materialId: string;
    name: string;
    dueOn: string;
  };
  DeferralMadeGood: { deferralId: string; submission: Submission | null; dueOn?: string | null };
  DeferralMissed: { deferralId: string; itemId: string; name: string; dueOn: string };
  ItemFiled: { itemId: string; externalNumber: string; dueOn: string };
  CorrectionRequested: {
    correctionId: string;
    itemId: string;
    round: number;
    wishes: CorrectionWish[];
    dueOn: string;
  };
  CorrectionAnswered: {
    correctionId: string;
    answers: CorrectionAnswer[];
    submissions: Submission[];
    /** Where the clock now runs out; null before filing. */
    dueOn?: string | null;
  };
  ClockStopped: {
    itemId: string;
    stopId: string;
    reason: StopReason;
    note: string;
    expectedUntil: string | null;
  };
  ClockResumed: { itemId: string; stopId: string; note: string; dueOn: string };
  ClocksRecomputed: {
    acceptBy: string;
    visitBy: string | null;
    items: { itemId: string; dueOn: string | null; deliverBy: string | null }[];
    letters: { letterId: string; dueOn: string }[];
    /** Absent in the earliest events. */
    deferrals?: { deferralId: string; dueOn: string }[];
    /** Absent in the earliest events. */
    urges?: { urgeId: string; answerBy: string }[];
  };
  LetterSent: {
    letterId: string;
    itemId: string;
    departmentName: string;
    words: string;
    fileIds: string[];
    dueOn: string;
    consentWd: number;
  };
  LetterConsented: { letterId: string; ground: ConsentGround; words: string; fileIds: string[] };
  LetterObjected: { letterId: string; words: string; fileIds: string[] };
  AlertRaised: { alertId: string; kind: AlertKind; itemId: string | null; dueOn: string | null };
  AlertDismissed: { alertId: string; reason: string };
  SupervisionOrdered: { orderId: string; alertId: string | null; words: string; dueOn: string };
  OrderAnswered: { orderId: string; words: string };
  MessageUnreached: { messageId: string; templateKey: string };
  EnterpriseCalled: { words: string };
  ProgressReported: { reportId: string; words: string; itemId: string | null };
  DepartmentUrged: { urgeId: string; itemId: string; words: string };
  /** Item and day are absent in the earliest events. */
  SpecialistUrged: { urgeId: string; words: string; itemId?: string | null; answerBy?: string };
  UrgeAnswered: { urgeId: string; words: string };
  InquiryAsked: {
    inquiryId: string;
    itemId: string | null;
    words: string;
    choices: string[];
    takes: InquiryPart[];
    dueOn: string;
  };
  InquiryAnswered: { inquiryId: string; answer: Omit<InquiryAnswer, 'at' | 'by'> };
  InquirySettled: { inquiryId: string; words: string };
  MeetingCalled: { meetingId: string; plan: MeetingPlan };
  MeetingChanged: { meetingId: string; plan: MeetingPlan; reason: string };
  MeetingCancelled: { meetingId: string; reason: string };
  MeetingAnswered: { meetingId: string; kind: MeetingReplyKind; words: string };
  DepartmentAnswered: { meetingId: string; department: string; word: DepartmentWord; words: string };
  MeetingOver: { meetingId: string };
  MinutesRecorded: { meetingId: string; words: string; fileIds: string[] };
  EnterpriseReminded: { about: ReminderAbout; id: string };
  ItemApproved: { itemId: string; resultNumber: string | null; deliverBy?: string };
  ItemRefused: { itemId: string; reason: string };
  ItemCancelled: { itemId: string; reason: string };
  ResultsDelivered: {
    deliveryId: string;
    method: DeliveryMethod;
    carrier: string | null;
    trackingNumber: string | null;
    documents: ResultDocument[];
  };
  ReceiptConfirmed: {
    deliveryId: string;
    signedPaperFileId: string | null;
    /** Absent where nobody signed with a finger. */
    signature?: ReceiptSignature;
  };
  NonReceiptReported: { deliveryId: string; words: string };
  DeliveryResent: { deliveryId: string; carrier: string; trackingNumber: string; words: string };
  AssistanceGiven: { assistanceId: string; kind: AssistanceKind; summary: string };
  AssistanceFinished: { summary: string };
  FollowedUp: {
    followUpId: string;
    outcome: FollowUpOutcome;
    answers: FollowUpAnswers | null;
    comments: string;
  };
  CaseRated: RatingGiven;
  RatingChanged: RatingGiven;
  RatingReminded: object;
  RatingRectified: { measures: string; callBack?: CallBack | null };
  RectificationRated: { isSatisfied: boolean; words: string; check?: WordsCheck };
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

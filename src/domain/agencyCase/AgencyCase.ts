import { z } from '../zod';
import { Mandate } from '../mandate/Mandate';
import { Day } from '../shared/time';
import { Author } from './Actor';
import { Alert, SupervisionOrder } from './Alert';
import { CaseItem, CorrectionRequest } from './CaseItem';
import { Delivery } from './Delivery';
import { FollowUp } from './FollowUp';
import { Inquiry } from './Inquiry';
import { ConsultationLetter } from './Letter';
import { Meeting } from './Meeting';
import { Deferral, HandoverList, Submission } from './Paper';
import { ServicePromises } from './promises';
import { Rating } from './Rating';
import { Unreached } from './Unreached';

export const CaseMode = z.enum(['assist', 'agency']);
export type CaseMode = z.infer<typeof CaseMode>;

export const CaseStatus = z.enum([
  'submitted',
  'accepted',
  'inProgress',
  'delivering',
  'followUp',
  'rating',
  'closed',
  'declined',
  'terminated',
]);
export type CaseStatus = z.infer<typeof CaseStatus>;

export const endedStatuses: readonly CaseStatus[] = ['closed', 'declined', 'terminated'];

export const AssignedSpecialist = z.object({
  accountId: z.string(),
  name: z.string(),
  departmentName: z.string(),
  since: z.string(),
});
export type AssignedSpecialist = z.infer<typeof AssignedSpecialist>;

/** Who served before, until when, and why another came (O3). */
export const FormerSpecialist = AssignedSpecialist.extend({ until: z.string(), reason: z.string() });
export type FormerSpecialist = z.infer<typeof FormerSpecialist>;

export const VisitWish = z.object({
  day: Day,
  period: z.enum(['morning', 'afternoon']),
  place: z.string(),
});
export type VisitWish = z.infer<typeof VisitWish>;

export const AssistanceKind = z.enum(['advice', 'preparation', 'contact', 'meeting', 'letter']);
export type AssistanceKind = z.infer<typeof AssistanceKind>;

export const Urge = z.object({
  urgeId: z.string(),
  target: z.enum(['specialist', 'department']),
  itemId: z.string().nullable(),
  words: z.string(),
  at: z.string(),
  /** Until when the specialist promised to answer; null where the specialist urges a department. */
  answerBy: Day.nullable(),
  answeredAt: z.string().nullable(),
  answer: z.string(),
});
export type Urge = z.infer<typeof Urge>;

/**
 * 办件: one request and all that follows from it, folded from its events.
 * Instants are ISO UTC strings, days are Asia/Shanghai 'YYYY-MM-DD'. Phones live with the contact, not here.
 */
export const AgencyCase = z.object({
  caseId: z.string(),
  number: z.string(),
  mode: CaseMode,
  channel: z.enum(['online', 'counter']),
  status: CaseStatus,
  catalogueVersion: z.string(),
  promises: ServicePromises,
  enterprise: z.object({ enterpriseId: z.string(), name: z.string(), creditCode: z.string() }),
  project: z.object({ name: z.string(), address: z.string(), investmentWan: z.number().nullable() }),
  submittedBy: Author,
  contact: z.object({ contactId: z.string(), name: z.string() }),
  visitWish: VisitWish.nullable(),
  question: z.string(),
  items: z.array(CaseItem),
  submissions: z.array(Submission),
  /** 委托书, the last one counts; empty for 帮办 and for the earliest cases. */
  mandates: z.array(Mandate),
  specialist: AssignedSpecialist.nullable(),
  formerSpecialists: z.array(FormerSpecialist),
  /** When the enterprise last heard from the service: any event of the staff. */
  lastWordAt: z.string(),
  acceptBy: Day,
  acceptedAt: z.string().nullable(),
  visitBy: Day.nullable(),
  visits: z.array(z.object({ visitId: z.string(), at: z.string(), place: z.string(), note: z.string() })),
  handoverLists: z.array(HandoverList),
  deferrals: z.array(Deferral),
  corrections: z.array(CorrectionRequest),
  assistance: z.array(
    z.object({ assistanceId: z.string(), kind: AssistanceKind, summary: z.string(), at: z.string() }),
  ),
  reports: z.array(
    z.object({ reportId: z.string(), words: z.string(), itemId: z.string().nullable(), at: z.string() }),
  ),
  urges: z.array(Urge),
  inquiries: z.array(Inquiry),
  meetings: z.array(Meeting),
  letters: z.array(ConsultationLetter),
  alerts: z.array(Alert),
  orders: z.array(SupervisionOrder),
  unreached: z.array(Unreached),
  deliveries: z.array(Delivery),
  followUps: z.array(FollowUp),
  ratingOpenedAt: z.string().nullable(),
  /** When the one reminder to rate went out. */
  ratingRemindedAt: z.string().nullable(),
  /** What holds: the last one given. */
  rating: Rating.nullable(),
  /** What the enterprise had said before it changed its rating, oldest first. */
  formerRatings: z.array(Rating),
  ending: z
    .object({
      kind: z.enum(['closed', 'declined', 'withdrawn', 'terminated']),
      reason: z.string(),
      at: z.string(),
    })
    .nullable(),
  submittedAt: z.string(),
  updatedAt: z.string(),
});
export type AgencyCase = z.infer<typeof AgencyCase>;

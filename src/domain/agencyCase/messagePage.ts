import type { TemplateKey } from '../message/TemplateKey';
import type { ReminderAbout } from './answeringMatters';
import type { CaseEvent, CaseEventType, EventOf } from './events';

/** A page of the enterprise's, and what of the case it shows. */
interface Place {
  readonly page: string;
  readonly query?: Readonly<Record<string, string>>;
}

type Places = { [T in CaseEventType]?: (event: EventOf<T>) => Place | undefined };

const rating: Place = { page: 'packages/applicant/pages/rating/index' };
const correction = (query: Place['query']) => place('packages/answers/pages/correction/index', query);
const receipt = (deliveryId: string) => place('packages/results/pages/receipt/index', { deliveryId });
const inquiry = (inquiryId: string) => place('packages/answers/pages/inquiry/index', { inquiryId });
const meeting = (meetingId: string) => place('packages/answers/pages/meeting/index', { meetingId });

const reminders: Readonly<Record<ReminderAbout, (id: string) => Place>> = {
  inquiry,
  meeting,
  correction: (correctionId) => correction({ correctionId }),
  deferral: (deferralId) => correction({ deferralId }),
};

/** Where what a message is about is done or read in one step; what is not named here is told by the case itself. */
const places: Places = {
  CorrectionRequested: ({ correctionId }) => correction({ correctionId }),
  DeferralMissed: ({ deferralId }) => correction({ deferralId }),
  HandoverRecorded: ({ handoverId }) => place('packages/answers/pages/handover/index', { handoverId }),
  ResultsDelivered: ({ deliveryId }) => receipt(deliveryId),
  DeliveryResent: ({ deliveryId }) => receipt(deliveryId),
  InquiryAsked: ({ inquiryId }) => inquiry(inquiryId),
  MeetingCalled: ({ meetingId }) => meeting(meetingId),
  MeetingChanged: ({ meetingId }) => meeting(meetingId),
  MeetingCancelled: ({ meetingId }) => meeting(meetingId),
  MinutesRecorded: ({ meetingId }) => meeting(meetingId),
  EnterpriseReminded: ({ about, id }) => reminders[about](id),
  // An alert is named after what it is about: `parcelLate:deliveryId:…`.
  AlertRaised: ({ kind, alertId }) =>
    kind === 'parcelLate' ? receipt(alertId.split(':')[1] ?? '') : undefined,
  MandateExpired: () => place('packages/mandate/pages/mandate/index', { scope: 'applicant' }),
  RatingReminded: () => rating,
  RatingRectified: () => rating,
};

/** The route, with its query, to which a message to the enterprise leads: the very page where it can act. */
export function enterprisePage({
  event,
  templateKey,
  caseId,
}: {
  readonly event: CaseEvent;
  readonly templateKey: TemplateKey;
  readonly caseId: string;
}): string {
  const find = places[event.type] as ((event: CaseEvent) => Place | undefined) | undefined;
  const found = templateKey === 'ratingWanted' ? rating : find?.(event);
  const { page, query = {} } = found ?? { page: 'packages/applicant/pages/case/index' };
  return `${page}?${[['caseId', caseId], ...Object.entries(query)].map((pair) => pair.join('=')).join('&')}`;
}

function place(page: string, query: Place['query'] = {}): Place {
  return { page, query };
}

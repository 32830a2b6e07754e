import type { CaseStatus } from './AgencyCase';
import type { CaseAction } from './commands';

const mandate = ['SignMandate', 'SuspendMandate', 'ContinueMandate', 'EndMandate'] as const;
const supervision = ['OrderSupervision', 'AnswerOrder', 'DismissAlert'] as const;
/** While a case is open: what the timers do, and what follows where a message was not delivered. */
const always = ['RunWatch', 'RecomputeClocks', 'NoteUnreached', 'RecordCall'] as const;

/** What follows a rating, also once the case is closed: nobody loses his say because the file was shut early. */
const afterRating = ['ChangeRating', 'RecordRectification', 'RateRectification'] as const;
/** What the enterprise and its specialist may want of each other as long as he serves. */
const answering = [
  ...(['UrgeSpecialist', 'AnswerUrge', 'AskInquiry', 'AnswerInquiry', 'SettleInquiry'] as const),
  ...(['CallMeeting', 'ChangeMeeting', 'CancelMeeting', 'AnswerMeeting', 'RecordMinutes'] as const),
  ...(['NoteDepartment'] as const),
] as const;

/** What can be done at all in each status, by anybody. */
export const actionsByStatus = {
  submitted: [
    'WithdrawCase',
    'SubmitMaterial',
    'SignMandate',
    'AcceptCase',
    'DeclineCase',
    'DismissAlert',
    ...always,
  ],
  accepted: [
    'WithdrawCase',
    'SubmitMaterial',
    'AssignSpecialist',
    'RecordVisit',
    'RecordAssistance',
    'ReportProgress',
    ...answering,
    'TerminateCase',
    ...mandate,
    ...supervision,
    ...always,
  ],
  inProgress: [
    'SubmitMaterial',
    'AssignSpecialist',
    'RecordVisit',
    'RecordHandover',
    'LendOriginal',
    'TakeOriginalBack',
    'ConfirmHandover',
    'DisputeHandover',
    'DeferMaterial',
    'MakeGood',
    'FileItem',
    'RequestCorrection',
    'AnswerCorrection',
    'ReportProgress',
    'UrgeDepartment',
    ...answering,
    'ApproveItem',
    'RefuseItem',
    'CancelItem',
    'RecordDelivery',
    'ConfirmReceipt',
    'ReportNotReceived',
    'ResendDelivery',
    'RecordAssistance',
    'FinishAssistance',
    'TerminateCase',
    'StopClock',
    'ResumeClock',
    'SendLetter',
    'AnswerLetter',
    ...mandate,
    ...supervision,
    ...always,
  ],
  delivering: [
    'AssignSpecialist',
    'RecordHandover',
    'LendOriginal',
    'TakeOriginalBack',
    'ConfirmHandover',
    'DisputeHandover',
    'ReportProgress',
    ...answering,
    'RecordDelivery',
    'ConfirmReceipt',
    'ReportNotReceived',
    'ResendDelivery',
    ...supervision,
    ...always,
  ],
  followUp: ['RecordFollowUp', ...supervision, ...always],
  rating: ['RateCase', 'RemindRating', ...afterRating, 'CloseCase', ...supervision, ...always],
  closed: afterRating,
  declined: [],
  terminated: [],
} as const satisfies Record<CaseStatus, readonly CaseAction[]>;

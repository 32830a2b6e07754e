import { stopReasonNames } from '../schedule/clock';
import { formatDay } from '../schedule/peopleDates';
import { dayOf } from '../shared/time';
import type { AgencyCase } from './AgencyCase';
import type { ReminderAbout } from './answeringMatters';
import { alertOutcomes, alertTitles } from './alertWords';
import { partyValues } from '../message/partyValues';
import type { TemplateKey } from '../message/TemplateKey';
import type { CaseEvent, CaseEventType, EventOf } from './events';
import { handoversToConfirm } from './caseFacts';
import { answerWords } from './Inquiry';
import { enterprisePage } from './messagePage';
import { replyNames, type Meeting } from './Meeting';

/** A message to be, before it is fitted to its template. Values are by the names the templates ask for. */
export interface MessageDraft {
  readonly templateKey: TemplateKey;
  readonly toAccountId: string;
  readonly values: Readonly<Record<string, string>>;
  /** Where a tap on it leads; a route of the mini-program with its query. */
  readonly page: string;
}

type Drafts = {
  [T in CaseEventType]?: (event: EventOf<T>, after: AgencyCase, before: AgencyCase) => MessageDraft[];
};

const drafts: Drafts = {
  CaseAccepted: (event, after) =>
    toEnterprise(after, event, 'caseAccepted', { remark: '我们会尽快指派专员与您联系' }),
  CaseDeclined: (event, after) => toEnterprise(after, event, 'caseDeclined', { remark: event.reason }),
  SpecialistAssigned: (event, after) => [
    ...toEnterprise(after, event, 'specialistAssigned', { remark: '专员会主动联系您,也可在办件里直接拨打' }),
    ...toSpecialist(after, event, 'caseAssigned', { remark: event.reason || '请按时联系企业' }),
  ],
  HandoverRecorded: (event, after) =>
    handoversToConfirm(after).length === 0
      ? []
      : toEnterprise(after, event, 'handoverToConfirm', {
          remark: `共 ${event.entries.length} 项,请核对后确认`,
        }),
  ItemFiled: (event, after) =>
    toEnterprise(after, event, 'progressReported', { remark: `已申报:${itemName(after, event.itemId)}` }),
  ItemApproved: (event, after) =>
    toEnterprise(after, event, 'progressReported', { remark: `已批准:${itemName(after, event.itemId)}` }),
  ItemRefused: (event, after) =>
    toEnterprise(after, event, 'progressReported', { remark: `未通过:${itemName(after, event.itemId)}` }),
  ProgressReported: (event, after) => toEnterprise(after, event, 'progressReported', { remark: event.words }),
  AssistanceGiven: (event, after) =>
    toEnterprise(after, event, 'progressReported', { remark: event.summary }),
  CorrectionRequested: (event, after) =>
    toEnterprise(after, event, 'correctionWanted', {
      remark: event.wishes.map((wish) => wish.title).join('、'),
      day: event.dueOn,
    }),
  ResultsDelivered: (event, after) =>
    toEnterprise(after, event, 'resultDelivered', {
      remark: event.documents.map((paper) => paper.name).join('、'),
    }),
  DeliveryResent: (event, after) =>
    toEnterprise(after, event, 'resultDelivered', { remark: `${event.carrier} ${event.trackingNumber}` }),
  NonReceiptReported: (event, after) =>
    toSpecialist(after, event, 'enterpriseAnswered', { remark: '企业没有收到寄出的结果' }),
  MandateSigned: (event, after) =>
    event.signing.way === 'paper'
      ? toEnterprise(after, event, 'progressReported', { remark: '已收到贵单位的纸质委托书' })
      : toSpecialist(after, event, 'enterpriseAnswered', { remark: '委托书已签署' }),
  MandateSuspended: (event, after) =>
    toSpecialist(after, event, 'enterpriseAnswered', { remark: `中止委托:${event.reason}` }),
  MandateContinued: (event, after) =>
    toSpecialist(after, event, 'enterpriseAnswered', { remark: '续办委托,可以继续申报' }),
  MandateEnded: (event, after) =>
    toSpecialist(after, event, 'enterpriseAnswered', { remark: `终止委托:${event.reason}` }),
  MandateExpired: (event, after) => [
    ...toEnterprise(after, event, 'progressReported', { remark: '委托书已到期,请重新签署' }),
    ...toSpecialist(after, event, 'taskRaised', { remark: '委托书已到期,暂停申报' }),
  ],
  CorrectionAnswered: (event, after) =>
    toSpecialist(after, event, 'enterpriseAnswered', { remark: '补正材料已交,请核对' }),
  HandoverDisputed: (event, after) =>
    toSpecialist(after, event, 'enterpriseAnswered', { remark: `清单有异议:${event.reason}` }),
  DeferralMissed: (event, after) => [
    ...toEnterprise(after, event, 'correctionWanted', {
      remark: `${event.name}逾期,事项已暂停`,
      day: event.dueOn,
    }),
    ...toSpecialist(after, event, 'taskRaised', { remark: `容缺逾期:${event.name}` }),
  ],
  ClockStopped: (event, after) =>
    toEnterprise(after, event, 'progressReported', {
      remark: `停钟(${stopReasonNames[event.reason]}):${itemName(after, event.itemId)}`,
    }),
  ClockResumed: (event, after) =>
    toEnterprise(after, event, 'progressReported', { remark: `恢复计时:${itemName(after, event.itemId)}` }),
  LetterConsented: (event, after) =>
    event.by.role === 'system'
      ? toSpecialist(after, event, 'taskRaised', { remark: '函告期满,视为同意' })
      : [],
  AlertRaised: (event, after) => [
    ...(alertOutcomes[event.kind] === 'suggestion'
      ? []
      : toSpecialist(after, event, 'taskRaised', {
          remark: `${alertTitles[event.kind]}${event.itemId === null ? '' : `:${itemName(after, event.itemId)}`}`,
        })),
    ...(event.kind === 'parcelLate'
      ? toEnterprise(after, event, 'resultDelivered', {
          remark: `寄出 ${after.promises.parcelDays} 天了,收到了吗`,
        })
      : []),
  ],
  MessageUnreached: (event, after) =>
    toSpecialist(after, event, 'taskRaised', { remark: '消息未送达,请电话告知企业' }),
  SupervisionOrdered: (event, after) =>
    toSpecialist(after, event, 'taskRaised', { remark: `督办:${event.words}` }),
  UrgeAnswered: (event, after) =>
    toEnterprise(after, event, 'progressReported', { remark: `催办答复:${event.words}` }),
  InquiryAsked: (event, after) =>
    toEnterprise(after, event, 'inquiryAsked', { remark: event.words, day: event.dueOn }),
  InquiryAnswered: ({ answer, ...event }, after) =>
    toSpecialist(after, { ...event, answer }, 'enterpriseAnswered', {
      remark: `答:${answerWords(answer, (day) => day)}`,
    }),
  MeetingCalled: (event, after) =>
    toEnterprise(after, event, 'meetingCalled', { remark: event.plan.title, day: event.plan.startsAt }),
  MeetingChanged: (event, after, before) =>
    toInvited(after, event, meetingOf(before, event.meetingId), {
      remark: `有变更:${event.plan.title}`,
      day: event.plan.startsAt,
    }),
  MeetingCancelled: (event, after, before) =>
    meetingOf(after, event.meetingId).flatMap(({ title, startsAt }) =>
      toInvited(after, event, meetingOf(before, event.meetingId), {
        remark: `已取消:${title}`,
        day: startsAt,
      }),
    ),
  MeetingAnswered: (event, after) =>
    meetingOf(after, event.meetingId).flatMap(({ title }) =>
      toSpecialist(after, event, 'enterpriseAnswered', { remark: `${replyNames[event.kind]}:${title}` }),
    ),
  MeetingOver: (event, after) =>
    meetingOf(after, event.meetingId).flatMap(({ title }) =>
      toSpecialist(after, event, 'taskRaised', { remark: `请登记纪要:${title}` }),
    ),
  MinutesRecorded: (event, after) =>
    after.mode === 'assist'
      ? []
      : meetingOf(after, event.meetingId).flatMap(({ title }) =>
          toEnterprise(after, event, 'progressReported', { remark: `会议纪要:${title}` }),
        ),
  EnterpriseReminded: (event, after) => reminders[event.about](event, after),
  SpecialistUrged: (event, after) => toSpecialist(after, event, 'urgeReceived', { remark: event.words }),
  CaseClosed: (event, after) =>
    toEnterprise(after, event, 'caseClosed', { remark: event.note || '感谢您的信任' }),
  RatingReminded: (event, after) =>
    toEnterprise(after, event, 'ratingWanted', { remark: '评不评由您,只提醒这一次' }),
  RatingRectified: (event, after) =>
    toEnterprise(after, event, 'voiceAnswered', { remark: '您的意见已处理,请看处理情况' }),
  CaseWithdrawn: (event, after) =>
    toSpecialist(after, event, 'enterpriseAnswered', { remark: `企业撤回申请:${event.reason}` }),
  CaseTerminated: (event, after) => [
    ...toEnterprise(after, event, 'caseClosed', { remark: event.reason }),
    ...toSpecialist(after, event, 'enterpriseAnswered', { remark: `办件已终止:${event.reason}` }),
  ],
  ItemCancelled: (event, after) =>
    toSpecialist(after, event, 'enterpriseAnswered', {
      remark: `企业放弃事项:${itemName(after, event.itemId)}`,
    }),
};

/**
 * The messages that an event causes (A3: progress is reported in time). The request to rate goes out when the
 * rating opens, whichever event opened it.
 */
export function messagesFor(
  event: CaseEvent,
  before: AgencyCase | undefined,
  after: AgencyCase,
): MessageDraft[] {
  const draft = drafts[event.type] as
    ((event: CaseEvent, after: AgencyCase, before: AgencyCase) => MessageDraft[]) | undefined;
  const own = draft?.(event, after, before ?? after) ?? [];
  const opensRating = before?.status !== 'rating' && after.status === 'rating';

  return opensRating
    ? [...own, ...toEnterprise(after, event, 'ratingWanted', { remark: '专员和窗口看不到评价' })]
    : own;
}

type Reminder = EventOf<'EnterpriseReminded'>;

/** A watch that comes late still says the right day. */
function dueWords(day: string, { at }: Reminder): string {
  return `${formatDay(day, dayOf(at))}到期`;
}

const reminders: Readonly<Record<ReminderAbout, (event: Reminder, after: AgencyCase) => MessageDraft[]>> = {
  meeting: (event, after) =>
    meetingOf(after, event.id).flatMap((meeting) =>
      toInvited(after, event, [coming(meeting)], {
        remark: `请按时参加:${meeting.title}`,
        day: meeting.startsAt,
      }),
    ),
  inquiry: (event, after) =>
    after.inquiries
      .filter(({ inquiryId }) => inquiryId === event.id)
      .flatMap(({ words, dueOn: day }) =>
        toEnterprise(after, event, 'inquiryAsked', { remark: `${dueWords(day, event)}:${words}`, day }),
      ),
  correction: (event, after) =>
    after.corrections
      .filter(({ correctionId }) => correctionId === event.id)
      .flatMap(({ wishes, dueOn: day }) => {
        const titles = wishes.map(({ title }) => title).join('、');
        return toEnterprise(after, event, 'correctionWanted', {
          ...{ remark: `${dueWords(day, event)}:${titles}`, day },
        });
      }),
  deferral: (event, after) =>
    after.deferrals
      .filter(({ deferralId }) => deferralId === event.id)
      .flatMap(({ name, dueOn: day }) =>
        toEnterprise(after, event, 'correctionWanted', { remark: `${dueWords(day, event)}:${name}`, day }),
      ),
};

/** Who said that he does not come is not reminded. */
function coming(meeting: Meeting): Meeting {
  return { ...meeting, replies: meeting.replies.filter(({ kind }) => kind !== 'decline') };
}

/** Who asked for the service, and everybody of the enterprise who answered the invitation; each once. */
function toInvited(
  after: AgencyCase,
  event: CaseEvent,
  meetings: readonly Meeting[],
  extra: Extra,
): MessageDraft[] {
  const usual = toEnterprise(after, event, 'meetingCalled', extra);
  const told = new Set([event.by.accountId, ...usual.map(({ toAccountId }) => toAccountId)]);
  const answered = meetings.flatMap(({ replies }) => replies.map(({ accountId }) => accountId));
  const others = [...new Set(answered)].filter((accountId) => !told.has(accountId));
  const page = enterprisePage({ event, templateKey: 'meetingCalled', caseId: after.caseId });
  const values = { ...common(after, event), ...extra };
  return [
    ...usual,
    ...others.map((toAccountId) => ({ templateKey: 'meetingCalled' as const, toAccountId, values, page })),
  ];
}

function meetingOf({ meetings }: AgencyCase, meetingId: string): Meeting[] {
  return meetings.filter((meeting) => meeting.meetingId === meetingId);
}

type Extra = Readonly<Record<string, string>>;

/** A request entered at the counter has no account of the enterprise's to write to. */
function toEnterprise(
  after: AgencyCase,
  event: CaseEvent,
  templateKey: TemplateKey,
  extra: Extra,
): MessageDraft[] {
  const { submittedBy } = after;
  if (submittedBy.role !== 'applicant') return [];
  if (event.by.accountId === submittedBy.accountId && event.by.role === 'applicant') return [];

  const page = enterprisePage({ event, templateKey, caseId: after.caseId });
  return [
    { templateKey, toAccountId: submittedBy.accountId, values: { ...common(after, event), ...extra }, page },
  ];
}

function toSpecialist(
  after: AgencyCase,
  event: CaseEvent,
  templateKey: TemplateKey,
  extra: Extra,
): MessageDraft[] {
  if (after.specialist === null) return [];

  const page = `packages/staff/pages/case/index?caseId=${after.caseId}`;
  const toAccountId = after.specialist.accountId;
  return [{ templateKey, toAccountId, values: { ...common(after, event), ...extra }, page }];
}

function common(after: AgencyCase, event: CaseEvent): Extra {
  return { ...partyValues(after), at: event.at };
}

function itemName(agencyCase: AgencyCase, itemId: string): string {
  return agencyCase.items.find((item) => item.itemId === itemId)?.name ?? '事项';
}

import { dayOf } from '../shared/time';
import type { ActorRole } from './Actor';
import { itemsToUrge, meetingsAhead, meetingsBegun, openUrges, urgeOfToday } from './answeringFacts';
import type { AgencyCase, CaseMode } from './AgencyCase';
import {
  handoversToConfirm,
  itemsIn,
  openCorrections,
  openDeferrals,
  openLetters,
  openOrders,
  originalsToReturn,
  parcelsUnderway,
  receiptsToConfirm,
} from './caseFacts';
import type { ActionQuestion } from './ActionQuestion';
import type { CaseAction } from './commands';
import { refusalOfItemAction, type ItemAction } from './itemActions';
import { isBadRating, needsRectification, RATING_PERIOD_DAYS, remedyToRate } from './Rating';
import { refusalOfRatingChange } from './ratingFacts';
import { refusalWhilePapersAreOut } from './refusalWhilePapersAreOut';
import { awaitsSigning, mandateState } from '../mandate/mandateState';
import { says } from './says';
import { openUnreached } from './unreachedFacts';
import { urgedAlready } from './urgedAlready';

export interface Rule {
  readonly roles: readonly ActorRole[];
  readonly mode?: CaseMode;
  /** A Chinese sentence saying why not, or nothing. */
  readonly refusal?: (question: ActionQuestion) => string | undefined;
}

const enterpriseOrSpecialist = ['applicant', 'specialist'] as const;

/** Who may do it, in which mode, and what must be so. */
export const caseRules = {
  WithdrawCase: { roles: ['applicant'] },
  SignMandate: { roles: ['applicant', 'window', 'specialist'], mode: 'agency', refusal: unlessAwaitsSigning },
  SuspendMandate: { roles: ['applicant'], mode: 'agency', refusal: unlessMandateRuns },
  ContinueMandate: {
    roles: ['applicant'],
    mode: 'agency',
    refusal: ({ agencyCase }) => says(mandateState(agencyCase) !== 'suspended', '委托没有中止,不用续办。'),
  },
  EndMandate: { roles: ['applicant'], mode: 'agency', refusal: unlessMandateStands },
  SubmitMaterial: { roles: enterpriseOrSpecialist },
  AcceptCase: { roles: ['window'] },
  DeclineCase: { roles: ['window'] },
  AssignSpecialist: { roles: ['window', 'supervisor'] },
  RecordVisit: { roles: ['specialist'], mode: 'agency' },
  RecordHandover: { roles: ['specialist'], mode: 'agency' },
  LendOriginal: {
    roles: ['specialist'],
    mode: 'agency',
    refusal: ({ agencyCase }) =>
      says(!originalsToReturn(agencyCase).some(({ loan }) => loan === null), '您手上没有可以转交的原件。'),
  },
  TakeOriginalBack: {
    roles: ['specialist'],
    mode: 'agency',
    refusal: ({ agencyCase }) =>
      says(!originalsToReturn(agencyCase).some(({ loan }) => loan !== null), '没有原件在部门那里。'),
  },
  ConfirmHandover: { roles: enterpriseOrSpecialist, refusal: unlessHandoverWaits },
  DisputeHandover: { roles: ['applicant'], refusal: unlessHandoverWaits },
  DeferMaterial: { roles: ['specialist'], refusal: unlessSomeItem('DeferMaterial') },
  MakeGood: {
    roles: enterpriseOrSpecialist,
    refusal: ({ agencyCase }) => says(openDeferrals(agencyCase).length === 0, '没有需要补齐的容缺材料。'),
  },
  FileItem: { roles: ['specialist'], refusal: unlessSomeItem('FileItem') },
  RequestCorrection: { roles: ['specialist'], refusal: unlessSomeItem('RequestCorrection') },
  AnswerCorrection: {
    roles: enterpriseOrSpecialist,
    refusal: ({ agencyCase }) => says(openCorrections(agencyCase).length === 0, '没有需要补正的材料。'),
  },
  StopClock: { roles: ['specialist'], refusal: unlessSomeItem('StopClock') },
  ResumeClock: { roles: ['specialist'], refusal: unlessSomeItem('ResumeClock') },
  SendLetter: { roles: ['specialist'], refusal: unlessSomeItem('SendLetter') },
  AnswerLetter: {
    roles: ['specialist'],
    refusal: ({ agencyCase }) => says(openLetters(agencyCase).length === 0, '没有等待答复的函告。'),
  },
  OrderSupervision: { roles: ['supervisor'], refusal: unlessServed },
  AnswerOrder: {
    roles: ['specialist'],
    refusal: ({ agencyCase }) => says(openOrders(agencyCase).length === 0, '没有待回复的督办单。'),
  },
  DismissAlert: {
    roles: ['supervisor'],
    refusal: ({ agencyCase }) =>
      says(
        agencyCase.alerts.every(({ settledAt }) => settledAt !== null),
        '没有待处理的预警。',
      ),
  },
  NoteUnreached: { roles: ['system'] },
  RecordCall: {
    roles: ['specialist', 'window'],
    refusal: ({ agencyCase }) => says(openUnreached(agencyCase).length === 0, '没有需要打电话告知的消息。'),
  },
  RunWatch: { roles: ['system'] },
  RecomputeClocks: { roles: ['system'] },
  ReportProgress: { roles: ['specialist'] },
  UrgeDepartment: { roles: ['specialist'], refusal: unlessSomeItem('UrgeDepartment') },
  UrgeSpecialist: { roles: ['applicant'], refusal: unlessUrgedToday },
  AnswerUrge: {
    roles: ['specialist'],
    refusal: ({ agencyCase }) => says(openUrges(agencyCase).length === 0, '没有待答复的催办。'),
  },
  AskInquiry: { roles: ['specialist'] },
  AnswerInquiry: { roles: ['applicant'], refusal: unlessSomeInquiry },
  SettleInquiry: { roles: ['specialist'], refusal: unlessSomeInquiry },
  CallMeeting: { roles: ['specialist'] },
  ChangeMeeting: { roles: ['specialist'], refusal: unlessSomeMeeting },
  CancelMeeting: { roles: ['specialist'], refusal: unlessSomeMeeting },
  AnswerMeeting: { roles: ['applicant'], refusal: unlessSomeMeeting },
  NoteDepartment: { roles: ['specialist'], refusal: unlessSomeMeeting },
  RecordMinutes: {
    roles: ['specialist'],
    refusal: ({ agencyCase, now }) =>
      says(meetingsBegun(agencyCase, now).length === 0, '没有开过的会议需要登记纪要。'),
  },
  ApproveItem: { roles: ['specialist'], refusal: unlessSomeItem('ApproveItem') },
  RefuseItem: { roles: ['specialist'], refusal: unlessSomeItem('RefuseItem') },
  CancelItem: { roles: ['applicant'], refusal: unlessSomeItem('CancelItem') },
  RecordDelivery: {
    roles: ['specialist'],
    refusal: ({ agencyCase }) =>
      says(itemsIn(agencyCase, 'approved').length === 0, '还没有批准后待送达的事项。'),
  },
  ConfirmReceipt: {
    roles: enterpriseOrSpecialist,
    refusal: ({ agencyCase }) => says(receiptsToConfirm(agencyCase).length === 0, '没有待签收的结果。'),
  },
  ReportNotReceived: {
    roles: ['applicant'],
    refusal: ({ agencyCase }) => says(parcelsUnderway(agencyCase).length === 0, '没有正在寄送的结果。'),
  },
  ResendDelivery: {
    roles: ['specialist'],
    refusal: ({ agencyCase }) =>
      says(
        receiptsToConfirm(agencyCase).every(({ method }) => method !== 'byPost'),
        '没有已寄出、还没签收的结果。',
      ),
  },
  RecordAssistance: { roles: ['specialist'], mode: 'assist' },
  FinishAssistance: { roles: ['specialist'], mode: 'assist' },
  RecordFollowUp: { roles: ['supervisor'], refusal: ifServedHimself },
  RateCase: {
    roles: ['applicant'],
    refusal: (question) =>
      ifServedHimself(question) ??
      says(
        question.agencyCase.rating !== null,
        `这个办件已经评价过了。${question.agencyCase.promises.ratingChangeDays} 天内可以修改评价。`,
      ),
  },
  ChangeRating: {
    roles: ['applicant'],
    refusal: (question) =>
      ifServedHimself(question) ?? refusalOfRatingChange(question.agencyCase, question.now),
  },
  RemindRating: {
    roles: ['system'],
    refusal: ({ agencyCase: { rating, ratingRemindedAt } }) =>
      says(rating !== null, '这个办件已经评价过了。') ??
      says(ratingRemindedAt !== null, '已经提醒过一次,不再提醒。'),
  },
  RecordRectification: {
    roles: ['supervisor'],
    refusal: (question) => ifServedHimself(question) ?? unlessBadlyRated(question),
  },
  RateRectification: {
    roles: ['applicant'],
    refusal: (question) => ifServedHimself(question) ?? unlessRemedied(question),
  },
  CloseCase: { roles: ['supervisor', 'system'], refusal: unlessClosable },
  TerminateCase: { roles: ['applicant', 'supervisor'], refusal: unlessNothingIsOpen },
} as const satisfies Record<CaseAction, Rule>;

function unlessSomeItem(action: ItemAction) {
  return ({ agencyCase }: ActionQuestion): string | undefined => {
    const refusals = agencyCase.items.map((item) => refusalOfItemAction({ agencyCase, item, action }));
    return refusals.some((refusal) => refusal === undefined)
      ? undefined
      : (refusals[0] ?? '这个办件没有事项。');
  };
}

function unlessAwaitsSigning({ agencyCase }: ActionQuestion): string | undefined {
  return (
    says(mandateState(agencyCase) === undefined, '这个办件的委托书已按纸质存档,不用再签。') ??
    says(!awaitsSigning(agencyCase), '委托书已经签过了。')
  );
}

function unlessMandateRuns({ agencyCase }: ActionQuestion): string | undefined {
  const state = mandateState(agencyCase);
  return says(state !== 'active' && state !== 'signed', '现在没有生效的委托,不用中止。');
}

function unlessMandateStands({ agencyCase }: ActionQuestion): string | undefined {
  const state = mandateState(agencyCase);
  const stands = state === 'active' || state === 'signed' || state === 'suspended';
  return says(!stands, '现在没有生效的委托,不用终止。');
}

function unlessHandoverWaits({ agencyCase }: ActionQuestion): string | undefined {
  return says(handoversToConfirm(agencyCase).length === 0, '没有待核对的交接清单。');
}

/** Once a day for the case as a whole and for each item. */
function unlessUrgedToday({ agencyCase, now }: ActionQuestion): string | undefined {
  if (agencyCase.specialist === null) return '专员还在指派中,指派后会马上通知您。';

  const targets = [null, ...itemsToUrge(agencyCase).map(({ itemId }) => itemId)];
  const urged = targets.map((itemId) => urgeOfToday(agencyCase, { itemId, now }));
  const [first] = urged;
  const mayUrge = first === undefined || urged.includes(undefined);
  return mayUrge ? undefined : urgedAlready(first, dayOf(now));
}

function unlessSomeInquiry({ agencyCase }: ActionQuestion): string | undefined {
  return says(
    agencyCase.inquiries.every(({ settledAt }) => settledAt !== null),
    '没有等待回答的问题。',
  );
}

function unlessSomeMeeting({ agencyCase, now }: ActionQuestion): string | undefined {
  return says(meetingsAhead(agencyCase, now).length === 0, '没有将要召开的会议。');
}

/** A 督办 goes to the specialist; without one the working group assigns first. */
function unlessServed({ agencyCase }: ActionQuestion): string | undefined {
  return says(agencyCase.specialist === null, '还没有指派专员,请先指派专员再督办。');
}

/** Nobody follows up, rates or puts right his own service (A5). */
function ifServedHimself({ agencyCase, actor }: ActionQuestion): string | undefined {
  const served = [agencyCase.specialist, ...agencyCase.formerSpecialists];
  return says(
    served.some((specialist) => specialist?.accountId === actor.accountId),
    '服务过这个办件的专员不能对自己的服务进行这项操作。',
  );
}

function unlessBadlyRated({ agencyCase: { rating } }: ActionQuestion): string | undefined {
  if (rating === null || !isBadRating(rating)) return '只有差评需要登记整改。';
  return says(!needsRectification(rating), '整改情况已经登记。');
}

function unlessRemedied({ agencyCase: { rating } }: ActionQuestion): string | undefined {
  const isWaiting = rating !== null && remedyToRate(rating) !== undefined;
  return says(!isWaiting, '没有等您评价的整改。');
}

function unlessClosable({ agencyCase, actor, now }: ActionQuestion): string | undefined {
  return (
    (actor.role === 'system' ? undefined : ifServedHimself({ agencyCase, actor, now })) ??
    refusalWhilePapersAreOut(agencyCase) ??
    unlessRatingIsOver(agencyCase, now)
  );
}

function unlessRatingIsOver(agencyCase: AgencyCase, now: string): string | undefined {
  const { rating, ratingOpenedAt } = agencyCase;
  if (rating === null) {
    const openDays = (Date.parse(now) - Date.parse(ratingOpenedAt ?? now)) / 86_400_000;
    return says(
      openDays < RATING_PERIOD_DAYS,
      `企业还可以在 ${RATING_PERIOD_DAYS} 天内评价,到期后才能办结。`,
    );
  }

  return says(needsRectification(rating), '差评整改登记后才能办结。');
}

function unlessNothingIsOpen({ agencyCase }: ActionQuestion): string | undefined {
  return refusalWhilePapersAreOut(agencyCase);
}

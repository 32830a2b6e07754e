import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import {
  handoversToConfirm,
  missingNeeds,
  openCorrections,
  openDeferrals,
  openLetters,
  openOrders,
  originalsToReturn,
  parcelsUnderway,
  receiptsToConfirm,
} from '@/domain/agencyCase/caseFacts';
import {
  itemsToUrge,
  meetingsAhead,
  meetingsBegun,
  openUrges,
  urgeOfToday,
} from '@/domain/agencyCase/answeringFacts';
import type { CaseAction, CommandPayload } from '@/domain/agencyCase/commands';
import { refusalOfItemAction, type ItemAction } from '@/domain/agencyCase/itemActions';
import { defaultTerms } from '@/domain/mandate/defaultTerms';
import { dayOf } from '@/domain/shared/time';
import { aPaperSigning, aSigning } from './aMandate';
import { goodAnswers, levels, specialistCard, type CaseStory, type Person } from './caseBuilders';

type Payloads = {
  [A in CaseAction]: (agencyCase: AgencyCase, dice: number, now: string, person: Person) => CommandPayload<A>;
};

const reason = '测试原因';

function itemFor(agencyCase: AgencyCase, action: ItemAction, dice: number): string {
  const open = agencyCase.items.filter(
    (item) => refusalOfItemAction({ agencyCase, item, action }) === undefined,
  );
  return open[dice % Math.max(open.length, 1)]?.itemId ?? 'landUse';
}

function returnedPapers(agencyCase: AgencyCase) {
  return originalsToReturn(agencyCase).map((held) => ({
    name: held.name,
    kind: 'original' as const,
    count: held.count,
    returnsEntryId: held.entryId,
  }));
}

const licence = { name: '营业执照', materialId: 'licence', kind: 'original', count: 1 } as const;

function unsettledInquiry({ inquiries }: AgencyCase): string {
  return inquiries.find(({ settledAt }) => settledAt === null)?.inquiryId ?? 'none';
}

const DAY_MS = 86_400_000;

function meetingPlan(now: string, dice: number) {
  const after = (ms: number) => new Date(Date.parse(now) + ms).toISOString();
  const time = { startsAt: after((1 + (dice % 3)) * DAY_MS), endsAt: after((1.1 + (dice % 3)) * DAY_MS) };
  const words = { title: '协调会', place: '示例区政务中心', people: '', agenda: '协调进度', papers: '' };
  return { ...time, ...words, departments: ['示例部门甲'] };
}

const payloads: Payloads = {
  WithdrawCase: () => ({ reason }),
  AcceptCase: () => ({ note: '' }),
  DeclineCase: () => ({ reason }),
  AssignSpecialist: ({ specialist }) => ({
    specialist:
      specialist?.accountId === 'acc_s'
        ? { ...specialistCard, accountId: 'acc_t', name: '示例专员乙' }
        : specialistCard,
    reason: '',
  }),
  SignMandate: ({ items }, _, now, person) => ({
    terms: defaultTerms({ itemIds: items.map(({ itemId }) => itemId), today: dayOf(now) }),
    signing: person === 'applicant' ? aSigning() : aPaperSigning(),
  }),
  SuspendMandate: () => ({ reason }),
  ContinueMandate: () => ({}),
  EndMandate: () => ({ reason }),
  SubmitMaterial: (_, dice) => ({
    materialId: dice % 2 === 0 ? 'map' : 'licence',
    name: '材料',
    fileIds: ['file_1'],
  }),
  RecordVisit: (_, dice) => ({ place: '示例路', note: '', papers: dice % 2 === 0 ? [licence] : [] }),
  RecordHandover: (agencyCase) => {
    const papers = returnedPapers(agencyCase);
    return papers.length === 0
      ? { direction: 'toSpecialist', papers: [licence] }
      : { direction: 'toEnterprise', papers };
  },
  LendOriginal: (agencyCase) => ({
    entryId: originalsToReturn(agencyCase).find(({ loan }) => loan === null)?.entryId ?? 'none',
    ...{ departmentName: '示例部门甲', dueBackOn: null },
  }),
  TakeOriginalBack: (agencyCase) => ({
    entryId: originalsToReturn(agencyCase).find(({ loan }) => loan !== null)?.entryId ?? 'none',
  }),
  ConfirmHandover: (agencyCase) => ({
    handoverId: handoversToConfirm(agencyCase)[0]?.handoverId ?? 'none',
    signedPaperFileId: 'file_1',
  }),
  DisputeHandover: (agencyCase) => ({
    handoverId: handoversToConfirm(agencyCase)[0]?.handoverId ?? 'none',
    reason,
  }),
  DeferMaterial: (agencyCase, dice, now) => {
    const itemId = itemFor(agencyCase, 'DeferMaterial', dice);
    const item = agencyCase.items.find((each) => each.itemId === itemId);
    const need = item && missingNeeds(agencyCase, item).find((each) => !each.isPrimary);
    return { itemId, materialId: need?.materialId ?? 'map', dueOn: dayOf(now) };
  },
  MakeGood: (agencyCase) => ({
    deferralId: openDeferrals(agencyCase)[0]?.deferralId ?? 'none',
    fileIds: ['file_1'],
  }),
  FileItem: (agencyCase, dice) => ({
    itemId: itemFor(agencyCase, 'FileItem', dice),
    externalNumber: 'SP-1',
  }),
  RequestCorrection: (agencyCase, dice, now) => ({
    itemId: itemFor(agencyCase, 'RequestCorrection', dice),
    dueOn: dayOf(now),
    wishes: [
      { title: '地形图', explanation: '请盖章', materialId: 'map', example: { words: '', fileIds: [] } },
    ],
  }),
  AnswerCorrection: (agencyCase) => {
    const correction = openCorrections(agencyCase)[0];
    return {
      correctionId: correction?.correctionId ?? 'none',
      answers: (correction?.wishes ?? []).map(({ wishId }) => ({
        ...{ wishId, kind: 'given', words: '', fileIds: ['file_1'] },
      })),
    };
  },
  StopClock: (agencyCase, dice) => ({
    itemId: itemFor(agencyCase, 'StopClock', dice),
    reason: (['expertReview', 'publicNotice', 'hearing', 'intermediary'] as const)[dice % 4] ?? 'hearing',
    note: '专家会',
    expectedUntil: null,
  }),
  ResumeClock: (agencyCase, dice) => ({ itemId: itemFor(agencyCase, 'ResumeClock', dice), note: '' }),
  SendLetter: (agencyCase, dice) => ({
    itemId: itemFor(agencyCase, 'SendLetter', dice),
    departmentName: '示例征求部门',
    words: '请提意见',
    fileIds: [],
  }),
  AnswerLetter: (agencyCase, dice) => ({
    letterId: openLetters(agencyCase)[0]?.letterId ?? 'none',
    outcome: dice % 2 === 0 ? 'consent' : 'objection',
    words: dice % 3 === 0 ? '' : '有意见',
    fileIds: [],
  }),
  OrderSupervision: (agencyCase, _, now) => ({
    alertId: agencyCase.alerts.find(({ settledAt }) => settledAt === null)?.alertId ?? null,
    words: '请尽快办理',
    dueOn: dayOf(now),
  }),
  AnswerOrder: (agencyCase) => ({ orderId: openOrders(agencyCase)[0]?.orderId ?? 'none', words: '已办理' }),
  DismissAlert: (agencyCase) => ({
    alertId: agencyCase.alerts.find(({ settledAt }) => settledAt === null)?.alertId ?? 'none',
    reason,
  }),
  NoteUnreached: (_, dice) => ({ messageId: `msg_${dice}`, templateKey: 'resultDelivered' }),
  RecordCall: () => ({ words: '已电话告知' }),
  RunWatch: () => ({}),
  RecomputeClocks: () => ({}),
  ReportProgress: () => ({ words: '正在办理', itemId: null }),
  UrgeDepartment: (agencyCase, dice) => ({
    itemId: itemFor(agencyCase, 'UrgeDepartment', dice),
    words: '请加快',
  }),
  UrgeSpecialist: (agencyCase, dice, now) => {
    const targets = [null, ...itemsToUrge(agencyCase).map(({ itemId }) => itemId)];
    const open = targets.filter((itemId) => urgeOfToday(agencyCase, { itemId, now }) === undefined);
    return { words: '请问进展', itemId: open[dice % Math.max(open.length, 1)] ?? null };
  },
  AnswerUrge: (agencyCase) => ({ urgeId: openUrges(agencyCase)[0]?.urgeId ?? 'none', words: '明天申报' }),
  AskInquiry: (_, dice, now) => ({
    itemId: null,
    words: '现场通电了吗',
    choices: ['是', '否'],
    takes: dice % 2 === 0 ? [] : ['day', 'photo'],
    dueOn: dayOf(now),
  }),
  AnswerInquiry: (agencyCase, dice) => ({
    inquiryId: unsettledInquiry(agencyCase),
    choice: dice % 2 === 0 ? '是' : '',
    words: dice % 2 === 0 ? '' : '下周通电',
    day: null,
    fileIds: [],
  }),
  SettleInquiry: (agencyCase) => ({ inquiryId: unsettledInquiry(agencyCase), words: '已电话答复' }),
  CallMeeting: (_, dice, now) => meetingPlan(now, dice),
  ChangeMeeting: (agencyCase, dice, now) => ({
    ...meetingPlan(now, dice),
    meetingId: meetingsAhead(agencyCase, now)[0]?.meetingId ?? 'none',
    reason: '',
  }),
  CancelMeeting: (agencyCase, _, now) => ({
    meetingId: meetingsAhead(agencyCase, now)[0]?.meetingId ?? 'none',
    reason,
  }),
  AnswerMeeting: (agencyCase, dice, now) => ({
    meetingId: meetingsAhead(agencyCase, now)[0]?.meetingId ?? 'none',
    kind: (['attend', 'decline', 'otherTime'] as const)[dice % 3] ?? 'attend',
    words: '下周都行',
  }),
  NoteDepartment: (agencyCase, dice, now) => ({
    meetingId: meetingsAhead(agencyCase, now)[0]?.meetingId ?? 'none',
    department: meetingsAhead(agencyCase, now)[0]?.departments[0] ?? '示例部门',
    word: (['confirmed', 'declined'] as const)[dice % 2] ?? 'confirmed',
    words: '',
  }),
  RecordMinutes: (agencyCase, _, now) => ({
    meetingId: meetingsBegun(agencyCase, now)[0]?.meetingId ?? 'none',
    words: '各方同意',
    fileIds: [],
  }),
  ApproveItem: (agencyCase, dice) => ({
    itemId: itemFor(agencyCase, 'ApproveItem', dice),
    resultNumber: '',
  }),
  RefuseItem: (agencyCase, dice) => ({ itemId: itemFor(agencyCase, 'RefuseItem', dice), reason }),
  CancelItem: (agencyCase, dice) => ({ itemId: itemFor(agencyCase, 'CancelItem', dice), reason }),
  RecordDelivery: (agencyCase, dice) => ({
    method: dice % 2 === 0 ? 'byHand' : 'byPost',
    carrier: '',
    trackingNumber: dice % 2 === 0 ? '' : 'SF1',
    documents: agencyCase.items
      .filter((item) => item.state === 'approved')
      .map((item) => ({ itemId: item.itemId, name: item.resultName, number: null, fileId: null })),
  }),
  ConfirmReceipt: (agencyCase) => ({
    deliveryId: receiptsToConfirm(agencyCase)[0]?.deliveryId ?? 'none',
    signedPaperFileId: 'file_1',
  }),
  ReportNotReceived: (agencyCase) => ({
    deliveryId: parcelsUnderway(agencyCase)[0]?.deliveryId ?? 'none',
    words: '',
  }),
  ResendDelivery: (agencyCase) => ({
    deliveryId: receiptsToConfirm(agencyCase).find(({ method }) => method === 'byPost')?.deliveryId ?? 'none',
    carrier: '顺丰速运',
    trackingNumber: 'SF2',
    words: '已补寄',
  }),
  RecordAssistance: () => ({ kind: 'advice', summary: '讲解政策' }),
  FinishAssistance: () => ({ summary: '已解决' }),
  RecordFollowUp: (_, dice) =>
    dice % 2 === 0
      ? { outcome: 'reached', answers: goodAnswers, comments: '' }
      : { outcome: 'notReached', answers: null, comments: '' },
  RateCase: (_, dice) => ({ levels: levels(1 + (dice % 5)), words: '', tags: [], fileIds: [] }),
  ChangeRating: (_, dice) => ({ levels: levels(1 + (dice % 5)), words: '', tags: [], fileIds: [] }),
  RemindRating: () => ({}),
  RecordRectification: () => ({ measures: '已整改', callBack: null }),
  RateRectification: (_, dice) => ({ isSatisfied: dice % 2 === 0, words: '还是慢' }),
  CloseCase: () => ({ note: '' }),
  TerminateCase: () => ({ reason }),
};

export const allActions = Object.keys(payloads) as CaseAction[];

/** A command that someone could mean in this state; `dice` chooses among the targets. */
export function plausibleCommand(story: CaseStory, person: Person, action: CaseAction, dice: number) {
  const payload = payloads[action](story.current, dice, story.now, person);
  return story.command(person, action, payload as never);
}

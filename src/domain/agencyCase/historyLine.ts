import { stopReasonNames } from '../schedule/clock';
import type { ActorRole } from './Actor';
import { alertTitles, sayAlert } from './alertWords';
import type { AgencyCase } from './AgencyCase';
import type { ReminderAbout } from './answeringMatters';
import type { CaseEvent, CaseEventType, EventOf } from './events';
import { deliveryMethodNames } from './Delivery';
import { capacityNames } from '../mandate/mandateText';
import { messageTemplates } from '../message/templates';
import { formatDay } from '../schedule/peopleDates';
import { clockOf, dayOf } from '../shared/time';
import { answerWords } from './Inquiry';
import { departmentWordNames, replyNames, type MeetingPlan } from './Meeting';
import { ratingWords } from './Rating';

/** One event in words a person would use. */
export interface HistoryLine {
  readonly at: string;
  readonly who: string;
  readonly title: string;
  readonly detail: string;
}

type Words = {
  [T in CaseEventType]: (
    event: EventOf<T>,
    itemName: (itemId: string) => string,
    agencyCase: AgencyCase,
  ) => [string, string];
};

const reminders = {
  inquiry: '提醒今天到期的问题',
  meeting: '提醒明天的会议',
  correction: '提醒补正的期限',
  deferral: '提醒容缺材料的期限',
} as const satisfies Record<ReminderAbout, string>;
const outcomes = { reached: '已接通', notReached: '未接通', refused: '企业不愿接受回访' } as const;
const consentTitles = {
  answer: '复函:同意',
  silence: '默认同意',
  objectionWithoutReasons: '无理由异议,视为同意',
} as const;
const kinds = {
  advice: '政策讲解',
  preparation: '材料指导',
  contact: '联系部门',
  meeting: '召集会议',
  letter: '函告部门',
} as const;

const words: Words = {
  CaseSubmitted: (event) => [
    '提交申请',
    event.mode === 'agency' ? `代办 ${event.items.length} 个事项` : '帮办',
  ],
  CaseWithdrawn: ({ reason }) => ['企业撤回申请', reason],
  CaseAccepted: ({ note }) => ['已受理', note],
  CaseDeclined: ({ reason }) => ['不予受理', reason],
  SpecialistAssigned: ({ specialist, reason }) => [`由${specialist.name}为您服务`, reason],
  MandateSigned: ({ terms, signing }) => [
    signing.way === 'paper' ? '收到纸质委托书' : '签署委托书',
    `${signing.signerName}(${capacityNames[signing.capacity]})签署,有效期 ${formatDay(terms.from)}至 ${formatDay(terms.until)}`,
  ],
  MandateSuspended: ({ reason }) => ['中止委托', reason],
  MandateContinued: ({ visitBy }) => [
    '续办委托',
    visitBy === null ? '' : `重新承诺 ${formatDay(visitBy)}前上门`,
  ],
  MandateEnded: ({ reason }) => ['终止委托', reason],
  MandateExpired: ({ until }) => ['委托书到期', `期限到 ${formatDay(until)}为止`],
  MaterialSubmitted: ({ submission }) => [
    '上传材料',
    `${submission.name}(${submission.fileIds.length} 个文件)`,
  ],
  VisitRecorded: ({ place, note }) => ['上门受理', [place, note].filter((part) => part !== '').join(':')],
  HandoverRecorded: ({ direction, entries }) => [
    direction === 'toSpecialist' ? '专员接收材料' : '归还材料',
    entries.map((entry) => `${entry.name}${kindWord(entry.kind)} ${entry.count} 份`).join('、'),
  ],
  OriginalLent: ({ name, departmentName, dueBackOn }) => [
    '原件转交部门',
    `${name}交给${departmentName}${dueBackOn === null ? '' : `,${formatDay(dueBackOn)}前取回`}`,
  ],
  OriginalTakenBack: ({ name, departmentName }) => ['从部门取回原件', `${name}(${departmentName})`],
  HandoverConfirmed: ({ signedPaperFileId }) => [
    '交接清单已核对',
    signedPaperFileId === null ? '' : '企业在纸质清单上签字',
  ],
  HandoverDisputed: ({ reason }) => ['企业对交接清单有异议', reason],
  MaterialDeferred: ({ itemId, name, dueOn }, itemName) => [
    '容缺后补',
    `${itemName(itemId)}:${name},最晚 ${formatDay(dueOn)}`,
  ],
  DeferralMissed: ({ itemId, name, dueOn }, itemName) => [
    '容缺材料逾期未补',
    `${itemName(itemId)}:${name},应在 ${formatDay(dueOn)}前补齐;事项暂停,补齐后恢复`,
  ],
  ClockStopped: ({ itemId, reason, note, expectedUntil }, itemName) => [
    `审批停钟:${stopReasonNames[reason]}`,
    [`${itemName(itemId)}:${note}`, expectedUntil === null ? '' : `预计 ${formatDay(expectedUntil)}恢复`]
      .filter((part) => part !== '')
      .join(','),
  ],
  ClockResumed: ({ itemId, note, dueOn }, itemName) => [
    '审批恢复计时',
    [`${itemName(itemId)},应在 ${formatDay(dueOn)}前办结`, note].filter((part) => part !== '').join('。'),
  ],
  ClocksRecomputed: () => ['工作日历更新', '各项期限已按新的节假日安排重新计算'],
  LetterSent: ({ itemId, departmentName, words: asked, dueOn }, itemName) => [
    `函告${departmentName}`,
    `${itemName(itemId)}:${asked}。${formatDay(dueOn)}前没有答复视为同意`,
  ],
  LetterConsented: ({ letterId, ground, words: answer }, _, { letters }) => [
    `${letters.find((letter) => letter.letterId === letterId)?.departmentName ?? ''}${consentTitles[ground]}`,
    answer,
  ],
  LetterObjected: ({ words: answer }) => ['复函:有异议', answer],
  AlertRaised: ({ kind, itemId, dueOn }, itemName) => [
    `预警:${alertTitles[kind]}`,
    sayAlert({
      kind,
      itemName: itemId === null ? '' : itemName(itemId),
      dueOn,
      sayDay: (day) => formatDay(day),
    }),
  ],
  AlertDismissed: ({ reason }) => ['预警不予督办', reason],
  SupervisionOrdered: ({ words: order, dueOn }) => ['督办', `${order}(${formatDay(dueOn)}前回复)`],
  OrderAnswered: ({ words: answer }) => ['督办回复', answer],
  MessageUnreached: ({ templateKey }) => ['消息未送达', templateTitle(templateKey)],
  EnterpriseCalled: ({ words: told }) => ['电话告知', told],
  DeferralMadeGood: ({ submission }) => ['容缺材料已补齐', submission?.name ?? ''],
  ItemFiled: ({ itemId, externalNumber }, itemName) => [
    '已申报',
    `${itemName(itemId)},受理编号 ${externalNumber}`,
  ],
  CorrectionRequested: ({ itemId, wishes }, itemName) => [
    '需要补正',
    `${itemName(itemId)}:${wishes.map((wish) => wish.title).join('、')}`,
  ],
  CorrectionAnswered: ({ answers }) => ['企业答复补正', `${answers.length} 份材料`],
  ProgressReported: ({ words: report }) => ['进展', report],
  DepartmentUrged: ({ itemId, words: urge }, itemName) => ['专员催办', `${itemName(itemId)}:${urge}`],
  SpecialistUrged: ({ words: urge, itemId = null }, itemName) => [
    '企业催办',
    itemId === null ? urge : `${itemName(itemId)}:${urge}`,
  ],
  UrgeAnswered: ({ words: answer }) => ['专员答复催办', answer],
  InquiryAsked: ({ words: question, dueOn }) => ['专员提问', `${question}(请在 ${formatDay(dueOn)}前回答)`],
  InquiryAnswered: ({ inquiryId, answer }, _, { inquiries }) => [
    '企业回答',
    [
      inquiries.find((inquiry) => inquiry.inquiryId === inquiryId)?.words ?? '',
      answerWords(answer, (day) => formatDay(day)),
    ].join(' — '),
  ],
  InquirySettled: ({ words: note }) => [note === '' ? '专员已看到回答' : '专员结束提问', note],
  MeetingCalled: ({ plan }) => ['召集会议', meetingLine(plan)],
  MeetingChanged: ({ plan, reason }) => [
    '会议有变更',
    [meetingLine(plan), reason].filter((part) => part !== '').join('。'),
  ],
  MeetingCancelled: ({ meetingId, reason }, _, agencyCase) => [
    '会议取消',
    `${meetingTitle(agencyCase, meetingId)}:${reason}`,
  ],
  MeetingAnswered: ({ meetingId, kind, words: reply }, _, agencyCase) => [
    `企业答复会议:${replyNames[kind]}`,
    [meetingTitle(agencyCase, meetingId), reply].filter((part) => part !== '').join(':'),
  ],
  DepartmentAnswered: ({ meetingId, department, word, words: note }, _, agencyCase) => [
    `${department}:${departmentWordNames[word]}`,
    [meetingTitle(agencyCase, meetingId), note].filter((part) => part !== '').join(':'),
  ],
  MeetingOver: ({ meetingId }, _, agencyCase) => ['会议时间已过', meetingTitle(agencyCase, meetingId)],
  MinutesRecorded: ({ meetingId, words: minutes }, _, agencyCase) => [
    '会议纪要',
    `${meetingTitle(agencyCase, meetingId)}:${minutes}`,
  ],
  EnterpriseReminded: ({ about }) => [reminders[about], ''],
  ItemApproved: ({ itemId, resultNumber }, itemName) => [
    '已批准',
    [itemName(itemId), resultNumber].filter((part) => part !== null).join(','),
  ],
  ItemRefused: ({ itemId, reason }, itemName) => ['未通过', `${itemName(itemId)}:${reason}`],
  ItemCancelled: ({ itemId, reason }, itemName) => ['企业放弃事项', `${itemName(itemId)}:${reason}`],
  ResultsDelivered: ({ method, carrier, trackingNumber, documents }) => [
    deliveryMethodNames[method],
    [documents.map((paper) => paper.name).join('、'), carrier, trackingNumber]
      .filter((part) => part !== null)
      .join(','),
  ],
  ReceiptConfirmed: ({ signedPaperFileId, signature }) => [
    '结果已签收',
    signature ? `${signature.signerName}手写签名` : signedPaperFileId === null ? '' : '企业在纸质清单上签字',
  ],
  NonReceiptReported: ({ words: told }) => ['企业没有收到寄出的结果', told],
  DeliveryResent: ({ carrier, trackingNumber, words: done }) => [
    '已查找或补寄',
    `${done}(${carrier} ${trackingNumber})`,
  ],
  AssistanceGiven: ({ kind, summary }) => [kinds[kind], summary],
  AssistanceFinished: ({ summary }) => ['帮办完成', summary],
  FollowedUp: ({ outcome, comments }) => [`回访${outcomes[outcome]}`, comments],
  CaseRated: (event) => [`评价:${ratingWords[event.levels.overall] ?? ''}`, ratingDetail(event)],
  RatingChanged: (event) => [`修改评价:${ratingWords[event.levels.overall] ?? ''}`, ratingDetail(event)],
  RatingReminded: () => ['提醒评价', '只提醒这一次'],
  RatingRectified: ({ measures, callBack }) => [
    '差评整改',
    callBack ? `${measures}(${callBack.by}于 ${formatDay(callBack.on)}回电)` : measures,
  ],
  RectificationRated: ({ isSatisfied, words: comment }) => [
    isSatisfied ? '对整改满意' : '对整改仍不满意',
    comment,
  ],
  CaseClosed: ({ note }) => ['办结', note],
  CaseTerminated: ({ reason }) => ['终止', reason],
};

const roleWords: Readonly<Record<ActorRole, string>> = {
  applicant: '企业',
  window: '综合窗口',
  specialist: '专员',
  supervisor: '工作组',
  system: '系统',
};

export function historyLine(event: CaseEvent, agencyCase: AgencyCase): HistoryLine {
  const itemName = (itemId: string) =>
    agencyCase.items.find((item) => item.itemId === itemId)?.name ?? '事项';
  const wording = words[event.type] as (
    event: CaseEvent,
    named: typeof itemName,
    agencyCase: AgencyCase,
  ) => [string, string];
  const [title, detail] = wording(event, itemName, agencyCase);

  return { at: event.at, who: `${roleWords[event.by.role]} ${event.by.name}`.trim(), title, detail };
}

function meetingLine({ title, startsAt, place }: MeetingPlan): string {
  return `${title},${formatDay(dayOf(startsAt))} ${clockOf(startsAt)},${place}`;
}

function meetingTitle({ meetings }: AgencyCase, meetingId: string): string {
  return meetings.find((meeting) => meeting.meetingId === meetingId)?.title ?? '会议';
}

function templateTitle(templateKey: string): string {
  const titles: Readonly<Record<string, { title: string }>> = messageTemplates;
  return titles[templateKey]?.title ?? '';
}

function ratingDetail({ tags = [], words: comment }: EventOf<'CaseRated' | 'RatingChanged'>): string {
  return [tags.join('、'), comment].filter((part) => part !== '').join(':');
}

function kindWord(kind: 'original' | 'copy'): string {
  return kind === 'original' ? '原件' : '复印件';
}

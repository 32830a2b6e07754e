import type { Catalogue } from '../catalogue/catalogue';
import type { WorkingCalendar } from '../schedule/calendar';
import { z } from '../zod';
import { MandateSigning, MandateTerms } from '../mandate/Mandate';
import { longText, optionalText, shortText } from '../shared/text';
import { Day } from '../shared/time';
import type { WordsCheck } from '../shared/wordsCheck';
import type { Actor } from './Actor';
import { AssistanceKind, CaseMode, VisitWish } from './AgencyCase';
import { CorrectionAnswerKind } from './CaseItem';
import { DeliveryMethod } from './Delivery';
import { StopReason } from '../schedule/clock';
import { InquiryPart, MOST_CHOICES } from './Inquiry';
import { DepartmentWord, MeetingPlan, MeetingReplyKind } from './Meeting';
import { FollowUpAnswers, FollowUpComments, FollowUpOutcome } from './FollowUp';
import { PaperKind } from './Paper';
import type { ServicePromises } from './promises';
import { MOST_RATING_FILES, RatingLevels } from './Rating';
import type { KeptTag } from './ratingTags';
import { CallBack, RemedyWords } from './Rectification';

const fileIds = z.array(z.string().min(1).max(80)).max(30, '一次最多 30 个文件');
const optionalFileId = z.string().min(1).max(80).nullable().default(null);
const idText = z.string().min(1).max(80);
/** Until when a paper may be used; left out by older phones and where nobody said. */
const validUntil = Day.nullable().optional();
const reason = longText('原因', 300);

/** A timer says no more than that it is time. */
const nothing: z.ZodType<object, object> = z.object({});

const ratingFields = z.object({
  levels: RatingLevels,
  tags: z.array(shortText('标签', 12)).max(8, '最多选 8 个标签。').default([]),
  words: optionalText('评价', 500),
  fileIds: fileIds.max(MOST_RATING_FILES, `最多 ${MOST_RATING_FILES} 张照片。`).default([]),
});

const PaperInput = z.object({
  name: shortText('材料名称', 60),
  materialId: idText.optional(),
  kind: PaperKind,
  count: z.number('请填写份数').int('份数应为整数').min(1, '份数至少为 1').max(999, '份数最多 999'),
  dueBackOn: Day.optional(),
  returnsEntryId: idText.optional(),
});

/** What an enterprise hands in. 帮办 needs a question; 代办 needs items and a wish for the visit (P1, A1). */
export const SubmitCasePayload = z
  .object({
    mode: CaseMode,
    enterprise: z.object({ enterpriseId: idText, name: z.string(), creditCode: z.string() }),
    project: z.object({
      name: shortText('项目名称', 60),
      address: shortText('项目地址', 100),
      investmentWan: z.number('请填写数字').min(0, '总投资不能为负').max(99_999_999).nullable().default(null),
    }),
    contact: z.object({ contactId: idText, name: shortText('联系人', 20) }),
    itemIds: z.array(idText).max(40, '一次最多 40 个事项'),
    visitWish: VisitWish.extend({ place: shortText('上门地点', 100) }).nullable(),
    question: optionalText('需要帮助的问题', 1000),
    submissions: z
      .array(z.object({ materialId: idText, name: shortText('材料名称', 60), fileIds, validUntil }))
      .max(200),
    /** Left out by older phones: the request then fills it in. */
    mandate: MandateTerms.nullable().default(null),
  })
  .superRefine((request, context) => {
    if (request.mode === 'assist' && request.question === '')
      context.addIssue({ code: 'custom', path: ['question'], message: '请写下需要帮助的问题' });
    if (request.mode === 'agency' && request.itemIds.length === 0)
      context.addIssue({ code: 'custom', path: ['itemIds'], message: '请至少选择一个要代办的事项' });
    if (request.mode === 'agency' && request.visitWish === null)
      context.addIssue({ code: 'custom', path: ['visitWish'], message: '请选择希望上门的时间和地点' });
  });

/**
 * The payload of every command except SubmitCase, whose case does not exist yet.
 * These schemas are the forms' and the procedures' too, so that each is written once.
 */
export const commandPayloads = {
  WithdrawCase: z.object({ reason }),
  AcceptCase: z.object({ note: optionalText('受理说明', 300).default('') }),
  DeclineCase: z.object({ reason }),
  AssignSpecialist: z.object({
    specialist: z.object({ accountId: idText, name: z.string(), departmentName: z.string() }),
    reason: optionalText('指派说明', 300).default(''),
  }),
  SignMandate: z.object({ terms: MandateTerms, signing: MandateSigning }),
  SuspendMandate: z.object({ reason }),
  ContinueMandate: nothing,
  EndMandate: z.object({ reason }),
  SubmitMaterial: z.object({
    materialId: idText,
    name: shortText('材料名称', 60),
    fileIds: fileIds.min(1, '请至少选择一个文件'),
    validUntil,
  }),
  RecordVisit: z.object({
    place: shortText('上门地点', 100),
    note: optionalText('上门记录', 500).default(''),
    papers: z.array(PaperInput).max(100),
  }),
  RecordHandover: z.object({
    direction: z.enum(['toSpecialist', 'toEnterprise']),
    papers: z.array(PaperInput).min(1, '清单里还没有材料').max(100),
  }),
  LendOriginal: z.object({
    entryId: idText,
    departmentName: shortText('部门', 40),
    dueBackOn: Day.nullable().default(null),
  }),
  TakeOriginalBack: z.object({ entryId: idText }),
  ConfirmHandover: z.object({ handoverId: idText, signedPaperFileId: optionalFileId }),
  DisputeHandover: z.object({ handoverId: idText, reason }),
  DeferMaterial: z.object({ itemId: idText, materialId: idText, dueOn: Day }),
  MakeGood: z.object({ deferralId: idText, fileIds, validUntil }),
  FileItem: z.object({ itemId: idText, externalNumber: shortText('审批系统受理编号', 40) }),
  RequestCorrection: z.object({
    itemId: idText,
    dueOn: Day,
    wishes: z
      .array(
        z.object({
          title: shortText('需补正的材料', 60),
          explanation: longText('说明', 300),
          materialId: idText.nullable().default(null),
          example: z
            .object({ words: optionalText('合格的样子', 300), fileIds: fileIds.max(3, '样例最多 3 张') })
            .optional(),
        }),
      )
      .min(1, '请写明需要补正什么')
      .max(30),
  }),
  AnswerCorrection: z.object({
    correctionId: idText,
    answers: z
      .array(
        z.object({
          wishId: idText,
          kind: CorrectionAnswerKind.optional(),
          words: optionalText('说明', 500),
          fileIds,
          validUntil,
        }),
      )
      .min(1)
      .max(30),
  }),
  StopClock: z.object({
    itemId: idText,
    reason: StopReason.exclude(['correction', 'deferralMissed']),
    note: longText('停钟说明', 300),
    expectedUntil: Day.nullable().default(null),
  }),
  ResumeClock: z.object({ itemId: idText, note: optionalText('恢复说明', 300).default('') }),
  SendLetter: z.object({
    itemId: idText,
    departmentName: shortText('收函部门', 40),
    words: longText('函告内容', 500),
    fileIds,
  }),
  AnswerLetter: z.object({
    letterId: idText,
    outcome: z.enum(['consent', 'objection']),
    words: optionalText('复函意见', 500).default(''),
    fileIds,
  }),
  OrderSupervision: z.object({
    alertId: idText.nullable().default(null),
    words: longText('督办要求', 300),
    dueOn: Day,
  }),
  AnswerOrder: z.object({ orderId: idText, words: longText('办理情况', 500) }),
  DismissAlert: z.object({ alertId: idText, reason }),
  NoteUnreached: z.object({ messageId: idText, templateKey: idText }),
  RecordCall: z.object({ words: longText('通话情况', 300) }),
  RunWatch: nothing,
  RecomputeClocks: nothing,
  ReportProgress: z.object({ words: longText('进展', 500), itemId: idText.nullable().default(null) }),
  UrgeDepartment: z.object({ itemId: idText, words: longText('催办内容', 300) }),
  UrgeSpecialist: z.object({ words: longText('催办原因', 300), itemId: idText.nullable().default(null) }),
  AnswerUrge: z.object({ urgeId: idText, words: longText('催办答复', 500) }),
  AskInquiry: z
    .object({
      itemId: idText.nullable().default(null),
      words: longText('问题', 300),
      choices: z.array(shortText('现成答案', 20)).max(MOST_CHOICES, `现成答案最多 ${MOST_CHOICES} 个`),
      takes: z.array(InquiryPart).max(3),
      dueOn: Day,
    })
    .superRefine(({ choices, takes }, context) => {
      const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['choices'], message });
      if (choices.length + takes.length === 0) refuse('请写现成答案,或选择企业可以怎样回答。');
      if (choices.length === 1) refuse('现成答案至少写两个,企业才能选。');
      if (new Set(choices).size < choices.length) refuse('有两个现成答案相同,请改一个。');
    }),
  AnswerInquiry: z.object({
    inquiryId: idText,
    choice: optionalText('答案', 20).default(''),
    words: optionalText('说明', 500).default(''),
    day: Day.nullable().default(null),
    fileIds: fileIds.default([]),
  }),
  SettleInquiry: z.object({ inquiryId: idText, words: optionalText('处理说明', 300).default('') }),
  CallMeeting: MeetingPlan,
  ChangeMeeting: MeetingPlan.extend({ meetingId: idText, reason: optionalText('变更说明', 200).default('') }),
  CancelMeeting: z.object({ meetingId: idText, reason: longText('取消原因', 200) }),
  AnswerMeeting: z.object({
    meetingId: idText,
    kind: MeetingReplyKind,
    words: optionalText('说明', 300).default(''),
  }),
  NoteDepartment: z.object({
    meetingId: idText,
    department: shortText('参加部门', 40),
    word: DepartmentWord,
    words: optionalText('部门的说明', 100).default(''),
  }),
  RecordMinutes: z.object({
    meetingId: idText,
    words: longText('会议纪要', 2000),
    fileIds: fileIds.default([]),
  }),
  ApproveItem: z.object({
    itemId: idText,
    resultNumber: optionalText('批复或证照编号', 60).default(''),
  }),
  RefuseItem: z.object({ itemId: idText, reason }),
  CancelItem: z.object({ itemId: idText, reason }),
  RecordDelivery: z
    .object({
      method: DeliveryMethod,
      carrier: optionalText('快递公司', 20).default(''),
      trackingNumber: optionalText('快递单号', 40).default(''),
      documents: z
        .array(
          z.object({
            itemId: idText,
            name: shortText('结果文书', 60),
            number: shortText('文书编号', 60).nullable().default(null),
            fileId: optionalFileId,
            validUntil: Day.nullable().optional(),
          }),
        )
        .min(1, '请选择要送达的结果')
        .max(60),
    })
    .superRefine((delivery, context) => {
      if (delivery.method === 'byPost' && delivery.trackingNumber === '')
        context.addIssue({ code: 'custom', path: ['trackingNumber'], message: '请填写快递单号' });
      if (delivery.method === 'electronic' && delivery.documents.some((paper) => paper.fileId === null))
        context.addIssue({ code: 'custom', path: ['documents'], message: '请上传电子证照文件' });
    }),
  ConfirmReceipt: z.object({
    deliveryId: idText,
    signedPaperFileId: optionalFileId,
    signature: z.object({ fileId: idText, signerName: shortText('签收人', 20) }).optional(),
  }),
  ReportNotReceived: z.object({ deliveryId: idText, words: optionalText('情况说明', 300).default('') }),
  ResendDelivery: z.object({
    deliveryId: idText,
    carrier: shortText('快递公司', 20),
    trackingNumber: shortText('快递单号', 40),
    words: longText('处理情况', 300),
  }),
  RecordAssistance: z.object({ kind: AssistanceKind, summary: longText('帮办记录', 500) }),
  FinishAssistance: z.object({ summary: longText('帮办结果', 500) }),
  RecordFollowUp: z
    .object({
      outcome: FollowUpOutcome,
      answers: FollowUpAnswers.nullable(),
      comments: FollowUpComments,
    })
    .refine((followUp) => followUp.outcome !== 'reached' || followUp.answers !== null, {
      path: ['answers'],
      message: '请填写回访的各项问题',
    }),
  RateCase: ratingFields,
  ChangeRating: ratingFields,
  RemindRating: nothing,
  RecordRectification: z.object({
    measures: longText('整改情况', 500),
    callBack: CallBack.nullable().default(null),
  }),
  RateRectification: z
    .object({ isSatisfied: z.boolean('请选择满意还是仍不满意'), words: RemedyWords.default('') })
    .refine(({ isSatisfied, words }) => isSatisfied || words !== '', {
      path: ['words'],
      message: '请写明哪里还不满意',
    }),
  CloseCase: z.object({ note: optionalText('办结说明', 300).default('') }),
  TerminateCase: z.object({ reason }),
} as const;

export type CaseAction = keyof typeof commandPayloads;

export type CommandPayload<A extends CaseAction> = z.output<(typeof commandPayloads)[A]>;

/** What surrounds every payload: who, when (ISO instant), which try, and the facts looked up for the rules. */
export interface CommandEnvelope {
  readonly commandId: string;
  readonly now: string;
  readonly actor: Actor;
  readonly calendar: WorkingCalendar;
  /** What WeChat's check said of the command's words; absent where nobody asked it. */
  readonly check?: WordsCheck;
  /** The district's tags, retired ones among them; absent where nobody rates. */
  readonly ratingTags?: readonly KeptTag[];
}

export type SubmitCase = CommandEnvelope & {
  readonly type: 'SubmitCase';
  readonly caseId: string;
  readonly number: string;
  readonly catalogue: Catalogue;
  readonly promises: ServicePromises;
  /** Null where the mandate is signed later; looked up, with the checksums of its files, by the server. */
  readonly signing: MandateSigning | null;
} & z.output<typeof SubmitCasePayload>;

export type CaseCommand = {
  [A in CaseAction]: CommandEnvelope & { readonly type: A } & CommandPayload<A>;
}[CaseAction];

export type Command = SubmitCase | CaseCommand;

export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

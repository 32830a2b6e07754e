import type { FieldType } from './fitField';
import type { TemplateKey } from './TemplateKey';

/** Names of the values that a message is made from; `at` is an Instant, `day` a Day or an Instant. */
export type MessageValueName =
  'caseNumber' | 'projectName' | 'enterpriseName' | 'specialistName' | 'remark' | 'at' | 'day';

export interface TemplateField {
  /** The field's name at the platform: its type and a number. */
  key: `${FieldType}${number}`;
  type: FieldType;
  label: string;
  from: MessageValueName;
}

export interface MessageTemplate {
  title: string;
  fields: readonly TemplateField[];
}

const project = { key: 'thing1', type: 'thing', label: '项目名称', from: 'projectName' } as const;
const number = {
  key: 'character_string2',
  type: 'character_string',
  label: '办件编号',
  from: 'caseNumber',
} as const;
const specialist = { key: 'name3', type: 'name', label: '帮代办专员', from: 'specialistName' } as const;
const enterprise = { key: 'thing3', type: 'thing', label: '项目单位', from: 'enterpriseName' } as const;

function at<Label extends string>(label: Label) {
  return { key: 'time4', type: 'time', label, from: 'at' } as const;
}

function remark<Label extends string>(label: Label) {
  return { key: 'thing5', type: 'thing', label, from: 'remark' } as const;
}

/** The messages as they must be applied for at the platform: title, and each field with its type and label. */
export const messageTemplates = {
  caseAccepted: {
    title: '帮代办申请受理通知',
    fields: [project, number, at('受理时间'), remark('温馨提示')],
  },
  caseDeclined: {
    title: '帮代办申请不予受理通知',
    fields: [project, number, at('处理时间'), remark('原因')],
  },
  specialistAssigned: {
    title: '帮代办专员指派通知',
    fields: [project, number, specialist, at('指派时间'), remark('温馨提示')],
  },
  progressReported: {
    title: '办件进展通知',
    fields: [project, number, specialist, at('更新时间'), remark('最新进展')],
  },
  correctionWanted: {
    title: '材料补正通知',
    fields: [
      project,
      number,
      { key: 'time3', type: 'time', label: '补正期限', from: 'day' },
      at('告知时间'),
      remark('需补正'),
    ],
  },
  handoverToConfirm: {
    title: '材料交接确认提醒',
    fields: [project, number, specialist, at('交接时间'), remark('交接内容')],
  },
  resultDelivered: {
    title: '办理结果送达通知',
    fields: [project, number, specialist, at('送达时间'), remark('结果文书')],
  },
  inquiryAsked: {
    title: '待回答问题提醒',
    fields: [
      project,
      number,
      { key: 'time3', type: 'time', label: '答复期限', from: 'day' },
      at('提问时间'),
      remark('问题'),
    ],
  },
  meetingCalled: {
    title: '会议通知',
    fields: [
      project,
      number,
      { key: 'time3', type: 'time', label: '会议时间', from: 'day' },
      at('通知时间'),
      remark('会议'),
    ],
  },
  ratingWanted: { title: '服务评价邀请', fields: [project, number, at('邀请时间'), remark('温馨提示')] },
  voiceAnswered: {
    title: '意见处理结果通知',
    fields: [project, number, at('处理时间'), remark('处理情况')],
  },
  caseClosed: { title: '办件结束通知', fields: [project, number, at('结束时间'), remark('备注')] },
  paperEnding: {
    title: '材料到期提醒',
    fields: [
      project,
      enterprise,
      { key: 'date4', type: 'date', label: '到期日期', from: 'day' },
      remark('到期材料'),
    ],
  },
  bindingDecided: {
    title: '企业绑定核对结果通知',
    fields: [
      { key: 'thing1', type: 'thing', label: '企业名称', from: 'enterpriseName' },
      at('核对时间'),
      remark('核对结果'),
    ],
  },
  caseAssigned: {
    title: '新办件指派提醒',
    fields: [project, number, enterprise, at('指派时间'), remark('备注')],
  },
  enterpriseAnswered: {
    title: '企业回复提醒',
    fields: [project, number, enterprise, at('回复时间'), remark('回复内容')],
  },
  taskRaised: {
    title: '待办事项提醒',
    fields: [project, number, enterprise, at('提醒时间'), remark('待办内容')],
  },
  urgeReceived: {
    title: '企业催办提醒',
    fields: [project, number, enterprise, at('催办时间'), remark('催办内容')],
  },
} as const satisfies Record<TemplateKey, MessageTemplate>;

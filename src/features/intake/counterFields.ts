import type { FieldWords } from '../staff/cloudForm/FormNotices/FormConflictSheet';

const modes: Readonly<Record<string, string>> = { agency: '代办', assist: '帮办' };
const periods: Readonly<Record<string, string>> = { morning: '上午', afternoon: '下午' };

/** What the counter's form calls its fields, where two devices wrote different things into them. */
export const counterFields: FieldWords = {
  mode: { label: '服务方式', say: (value) => modes[String(value)] ?? '' },
  'enterprise.name': { label: '企业名称' },
  'enterprise.creditCode': { label: '统一社会信用代码' },
  'project.name': { label: '项目名称' },
  'project.address': { label: '项目地址' },
  'project.investment': { label: '总投资(万元)' },
  'contact.name': { label: '联系人' },
  'contact.phone': { label: '联系电话' },
  itemIds: { label: '事项' },
  'visit.day': { label: '上门日期' },
  'visit.period': { label: '上门时段', say: (value) => periods[String(value)] ?? '' },
  'visit.place': { label: '上门地点' },
  question: { label: '需要帮助的问题' },
  'paperMandate.signerName': { label: '委托书签署人' },
  'paperMandate.capacity': { label: '委托书签署人身份' },
};

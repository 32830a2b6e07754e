import { z } from '../zod';

const workingDays = (field: string, most: number) =>
  z
    .number(`请填写“${field}”的工作日数。`)
    .int(`“${field}”应为整数个工作日。`)
    .min(0, `“${field}”不能为负数。`)
    .max(most, `“${field}”最多 ${most} 个工作日。`);

/** Whole calendar days, or hours; `unit` as people say it. */
const span = (field: string, unit: string, least: number, most: number) =>
  z
    .number(`请填写“${field}”的${unit}数。`)
    .int(`“${field}”应为整数${unit}。`)
    .min(least, `“${field}”至少 ${least} ${unit}。`)
    .max(most, `“${field}”最多 ${most} ${unit}。`);

/** The service's own promises in working days (P4). A district edits them; a running case keeps those it began with. */
export const ServicePromises = z.object({
  /** From the request to its acceptance. */
  acceptWd: workingDays('受理', 10),
  /** From acceptance to the first visit. */
  visitWd: workingDays('首次上门', 10),
  /** At least so often the enterprise hears how things stand. */
  feedbackWd: workingDays('进展反馈', 20).min(1, '“进展反馈”至少 1 个工作日。'),
  /** From an item's approval to the delivery of its result. */
  deliverWd: workingDays('送达', 10),
  /** Silence of a consulted department for so long counts as consent (默认同意). */
  consentWd: workingDays('函告默认同意', 30).min(1, '“函告默认同意”至少 1 个工作日。'),
  /** From a complaint (投诉) to its answer (P5). */
  complaintWd: workingDays('投诉答复', 15).min(1, '“投诉答复”至少 1 个工作日。').default(5),
  /** Calendar days from the request to rate to its one reminder; 0 is no reminder. */
  remindDays: z
    .number('请填写“提醒评价”的天数。')
    .int('“提醒评价”应为整数天。')
    .min(0, '“提醒评价”不能为负数。')
    .max(14, '“提醒评价”最多 14 天。')
    .default(5),
  /** From an urge (催办) of the enterprise to its answer. Absent in the earliest settings. */
  urgeWd: workingDays('催办答复', 5).min(1, '“催办答复”至少 1 个工作日。').default(1),
  /** Calendar days, of 24 h, after the first rating in which it may be changed. */
  ratingChangeDays: span('修改评价', '天', 1, 30).default(7),
  /** Calendar days after which an unreceived parcel is asked about: couriers promise 3 to 5 within the country. */
  parcelDays: span('快递询问', '天', 3, 30).default(7),
  /** Hours for which a link that invites a colleague lets somebody in. */
  inviteHours: span('邀请链接', '小时', 12, 168).default(24),
  /** Calendar days before a paper's last one from which it is said to end. */
  paperWarnDays: span('材料到期提醒', '天', 10, 120).default(30),
});
export type ServicePromises = z.infer<typeof ServicePromises>;

export const defaultPromises: ServicePromises = {
  acceptWd: 1,
  visitWd: 2,
  feedbackWd: 3,
  deliverWd: 2,
  consentWd: 7,
  complaintWd: 5,
  remindDays: 5,
  urgeWd: 1,
  ratingChangeDays: 7,
  parcelDays: 7,
  inviteHours: 24,
  paperWarnDays: 30,
};

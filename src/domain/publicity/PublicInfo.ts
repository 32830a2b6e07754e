import { phoneProblem, tidyPhone } from '../shared/phoneNumber';
import { optionalText } from '../shared/text';
import { z } from '../zod';
import { defaultFees } from './defaultFees';
import { Fee } from './Fee';

/** An office's number, or none. Whether it is somebody's own is for the function to see. */
const OfficePhone = z
  .string('请填写电话号码。')
  .overwrite(tidyPhone)
  .refine((phone) => phone === '' || phoneProblem(phone) === undefined, {
    error: ({ input }) => phoneProblem(String(input)),
  });

/** O1: where the window is and how it is called. What is empty is not shown. */
export const Hall = z.object({
  name: optionalText('窗口名称', 40),
  address: optionalText('地址', 80),
  hours: optionalText('办公时间', 60),
  phone: OfficePhone,
});
export type Hall = z.infer<typeof Hall>;

/** How a specialist appears to everyone (O2). */
export const StaffContact = z.object({
  accountId: z.string().min(1).max(80),
  /** What the specialist serves, such as 施工许可阶段; empty for what the department's items say. */
  duty: optionalText('职责', 40),
  phone: OfficePhone,
  isListed: z.boolean(),
});
export type StaffContact = z.infer<typeof StaffContact>;

const MOST_FEES = 40;
const MOST_CONTACTS = 200;

/** What the district tells everyone, besides its catalogue. */
export const PublicInfo = z.object({
  hall: Hall,
  contacts: z.array(StaffContact).max(MOST_CONTACTS, `最多公开 ${MOST_CONTACTS} 位专员。`),
  fees: z.array(Fee).max(MOST_FEES, `最多列 ${MOST_FEES} 项费用。`),
});
export type PublicInfo = z.infer<typeof PublicInfo>;

export const untouchedInfo: PublicInfo = {
  hall: { name: '政务服务中心综合窗口(帮代办专区)', address: '', hours: '', phone: '' },
  contacts: [],
  fees: [...defaultFees],
};

import { InquiryPart } from '@/domain/agencyCase/Inquiry';
import { addDays, Day } from '@/domain/shared/time';
import { z } from '@/domain/zod';

/** A question while it is being written: four fields for ready answers, empty ones are left out. */
export const KeptInquiry = z.object({
  words: z.string(),
  choices: z.array(z.string()),
  takes: z.array(InquiryPart),
  dueOn: Day,
});
export type KeptInquiry = z.infer<typeof KeptInquiry>;

/** Calendar days that the enterprise has, unless the specialist says otherwise. */
const ANSWER_DAYS = 2;

export function emptyInquiry(today: Day): KeptInquiry {
  return {
    words: '',
    choices: ['', '', '', ''],
    takes: [],
    dueOn: addDays({ day: today, days: ANSWER_DAYS }),
  };
}

/** Ready answers that fit most questions. */
export const choiceSets: readonly { readonly name: string; readonly choices: readonly string[] }[] = [
  { name: '是 / 否', choices: ['是', '否'] },
  { name: '有 / 没有', choices: ['有', '没有'] },
  { name: '已办 / 在办 / 未办', choices: ['已经办好', '正在办', '还没有办'] },
];

export const partNames = {
  words: { label: '写几句', detail: '没有现成答案时选这个' },
  photo: { label: '传照片', detail: '例如现场照片、合同首页' },
  day: { label: '选日期', detail: '例如开工日期、签约日期' },
} as const satisfies Record<InquiryPart, { label: string; detail: string }>;

/** The form as `AskInquiry` takes it. */
export function inquiryOf({ words, choices, takes, dueOn }: KeptInquiry) {
  const written = choices.map((choice) => choice.trim()).filter((choice) => choice !== '');
  return { itemId: null, words, choices: written, takes, dueOn };
}

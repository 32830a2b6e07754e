import { z } from '@/domain/zod';
import { DraftFile } from '@/domain/request/RequestDraft';
import { addDays, Day } from '@/domain/shared/time';

const KeptWish = z.object({
  key: z.string(),
  title: z.string(),
  explanation: z.string(),
  materialId: z.string().nullable(),
  /** Absent in what an older version kept. */
  example: z.object({ words: z.string(), files: z.array(DraftFile) }).optional(),
});
export type KeptWish = z.infer<typeof KeptWish>;

/** 补正 while it is being written: everything that is missing, told at once. */
export const KeptCorrection = z.object({ wishes: z.array(KeptWish), dueOn: Day });
export type KeptCorrection = z.infer<typeof KeptCorrection>;

/** Calendar days that the enterprise has, unless the specialist says otherwise. */
const CORRECTION_DAYS = 5;

export function emptyCorrection(today: Day): KeptCorrection {
  return { wishes: [emptyWish('first')], dueOn: addDays({ day: today, days: CORRECTION_DAYS }) };
}

export function emptyWish(key: string): KeptWish {
  return { key, title: '', explanation: '', materialId: null };
}

/** What the form calls its fields, where two devices wrote different things into them. */
export const correctionFields = {
  wishes: { label: '需补正的材料', say: sayWishes },
  dueOn: { label: '补正期限' },
};

function sayWishes(wishes: unknown): string {
  const read = z.array(KeptWish).safeParse(wishes);
  const said = (read.success ? read.data : []).map(
    ({ title, explanation }) => `${title || '(没有填)'}:${explanation || '(没有填)'}`,
  );
  return said.join(';');
}

/** What a paper is most often sent back for; chosen words stay editable. */
export const correctionPhrases: readonly string[] = [
  '缺少公章,请盖章后重新上传。',
  '照片不清楚,请在光线好的地方重拍。',
  '材料已过有效期,请提供最新的材料。',
  '与申请表的内容不一致,请核对后修改。',
  '缺少法定代表人签字,请签字后重新上传。',
];

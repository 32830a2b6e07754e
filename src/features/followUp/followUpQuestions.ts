import type { FollowUpAnswers, FollowUpOutcome } from '@/domain/agencyCase/FollowUp';

type Answers = FollowUpAnswers;

export type YesNoKey = {
  [K in keyof Answers]: Answers[K] extends boolean ? K : never;
}[keyof Answers];
export type GradeKey = Exclude<keyof Answers, YesNoKey>;

/** What a 回访 asks (A5), worded as it is read out on the telephone. */
export const yesNoQuestions: readonly { readonly key: YesNoKey; readonly question: string }[] = [
  { key: 'wasContactedInTime', question: '专员是否及时与您联系?' },
  { key: 'wasToldAtOnce', question: '需要的材料是否一次说清?' },
  { key: 'wasProgressVolunteered', question: '专员是否主动告诉您进展?' },
  { key: 'wereOriginalsReturned', question: '您的材料原件是否已经归还?' },
  { key: 'wasCharged', question: '服务中是否向您收取过费用?' },
];

export const gradeQuestions: readonly { readonly key: GradeKey; readonly question: string }[] = [
  { key: 'skill', question: '业务水平' },
  { key: 'attitude', question: '服务态度' },
  { key: 'speed', question: '办事速度' },
  { key: 'integrity', question: '廉洁自律' },
];

export const outcomeNames: Readonly<Record<FollowUpOutcome, string>> = {
  reached: '已接通',
  notReached: '未接通',
  refused: '不愿回访',
};

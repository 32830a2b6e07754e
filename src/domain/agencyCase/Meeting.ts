import { z } from '../zod';
import { longText, optionalText, shortText } from '../shared/text';
import { Instant } from '../shared/time';

/** What is settled when a meeting is called: by whom it is to be held, when, where and about what. */
export const MeetingPlan = z.object({
  title: shortText('会议名称', 40),
  startsAt: Instant,
  endsAt: Instant,
  /** An address or a link. */
  place: shortText('地点或链接', 200),
  people: optionalText('企业参加人', 100).default(''),
  departments: z
    .array(shortText('参加部门', 40))
    .max(20)
    .overwrite((names) => [...new Set(names)])
    .default([]),
  agenda: longText('会议议程', 1000),
  papers: optionalText('需带的材料', 300).default(''),
});
export type MeetingPlan = z.infer<typeof MeetingPlan>;

export const MeetingReplyKind = z.enum(['attend', 'decline', 'otherTime']);
export type MeetingReplyKind = z.infer<typeof MeetingReplyKind>;

export const replyNames = {
  attend: '参加',
  decline: '不参加',
  otherTime: '希望换时间',
} as const satisfies Record<MeetingReplyKind, string>;

/** What one person of the enterprise answered; each answers for himself, and the last word of each counts. */
export const MeetingAnswer = z.object({
  accountId: z.string(),
  by: z.string(),
  kind: MeetingReplyKind,
  words: z.string(),
  at: z.string(),
});
export type MeetingAnswer = z.infer<typeof MeetingAnswer>;

/** What an invited department said to the specialist on the phone: it has no account here. */
export const DepartmentWord = z.enum(['confirmed', 'declined']);
export type DepartmentWord = z.infer<typeof DepartmentWord>;

export const departmentWordNames = {
  confirmed: '已确认参加',
  declined: '不能参加',
} as const satisfies Record<DepartmentWord, string>;

export const DepartmentAnswer = z.object({
  department: z.string(),
  word: DepartmentWord,
  words: z.string(),
  at: z.string(),
});
export type DepartmentAnswer = z.infer<typeof DepartmentAnswer>;

/** 会议: called by the specialist, answered by the enterprise, told again when it moves (H2). */
export const Meeting = MeetingPlan.extend({
  meetingId: z.string(),
  calledAt: z.string(),
  /** How often it was changed; the calendar entry counts with it. */
  revision: z.number().int(),
  /** Since when time and place are as they are. */
  fixedAt: z.string(),
  /** The enterprise's last word, whoever said it; null while nobody has answered. */
  reply: z.object({ kind: MeetingReplyKind, words: z.string(), at: z.string(), by: z.string() }).nullable(),
  /** Oldest first. */
  replies: z.array(MeetingAnswer),
  departmentAnswers: z.array(DepartmentAnswer),
  cancelledAt: z.string().nullable(),
  cancelReason: z.string(),
  remindedAt: z.string().nullable(),
  /** When its time had passed. */
  overAt: z.string().nullable(),
  minutes: z.object({ words: z.string(), fileIds: z.array(z.string()), at: z.string() }).nullable(),
});
export type Meeting = z.infer<typeof Meeting>;

/** “示例规划部门(已确认参加)、示例水利部门(还没有答复)”; empty where none is invited. */
export function departmentWords({
  departments,
  departmentAnswers,
}: Pick<Meeting, 'departments' | 'departmentAnswers'>): string {
  const wordOf = (department: string) => {
    const answer = departmentAnswers.find((each) => each.department === department);
    if (answer === undefined) return '还没有答复';
    return [departmentWordNames[answer.word], answer.words].filter((part) => part !== '').join(',');
  };
  return departments.map((department) => `${department}(${wordOf(department)})`).join('、');
}

/** Who of the enterprise comes, by name. */
export function attendants({ replies }: Pick<Meeting, 'replies'>): string[] {
  return replies.filter(({ kind }) => kind === 'attend').map(({ by }) => by);
}

/** Whether a changed plan asks everybody again: another time or place does, other words do not. */
export function isMoved(before: MeetingPlan, after: MeetingPlan): boolean {
  return before.startsAt !== after.startsAt || before.endsAt !== after.endsAt || before.place !== after.place;
}

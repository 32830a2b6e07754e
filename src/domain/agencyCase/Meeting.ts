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
  departments: z.array(shortText('参加部门', 40)).max(20).default([]),
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

/** 会议: called by the specialist, answered by the enterprise, told again when it moves (H2). */
export const Meeting = MeetingPlan.extend({
  meetingId: z.string(),
  calledAt: z.string(),
  /** How often it was changed; the calendar entry counts with it. */
  revision: z.number().int(),
  /** Since when time and place are as they are. */
  fixedAt: z.string(),
  reply: z.object({ kind: MeetingReplyKind, words: z.string(), at: z.string(), by: z.string() }).nullable(),
  cancelledAt: z.string().nullable(),
  cancelReason: z.string(),
  remindedAt: z.string().nullable(),
  /** When its time had passed. */
  overAt: z.string().nullable(),
  minutes: z.object({ words: z.string(), fileIds: z.array(z.string()), at: z.string() }).nullable(),
});
export type Meeting = z.infer<typeof Meeting>;

/** Whether a changed plan asks everybody again: another time or place does, other words do not. */
export function isMoved(before: MeetingPlan, after: MeetingPlan): boolean {
  return before.startsAt !== after.startsAt || before.endsAt !== after.endsAt || before.place !== after.place;
}

import { z } from '../zod';
import { optionalText } from '../shared/text';

export const FollowUpOutcome = z.enum(['reached', 'notReached', 'refused']);
export type FollowUpOutcome = z.infer<typeof FollowUpOutcome>;

/** What a 回访 asks (mechanism.md, field facts). Grades are 1–5. */
export const FollowUpAnswers = z.object({
  wasContactedInTime: z.boolean(),
  wasToldAtOnce: z.boolean(),
  wasProgressVolunteered: z.boolean(),
  wereOriginalsReturned: z.boolean(),
  wasCharged: z.boolean(),
  skill: z.number().int().min(1).max(5),
  attitude: z.number().int().min(1).max(5),
  speed: z.number().int().min(1).max(5),
  integrity: z.number().int().min(1).max(5),
});
export type FollowUpAnswers = z.infer<typeof FollowUpAnswers>;

export const FollowUp = z.object({
  followUpId: z.string(),
  at: z.string(),
  outcome: FollowUpOutcome,
  answers: FollowUpAnswers.nullable(),
  comments: z.string(),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** Tries on different days after which an enterprise counts as not reached. */
export const FOLLOW_UP_TRIES = 3;

export const FollowUpComments = optionalText('企业意见', 500);

import { z } from '../zod';
import { optionalText, shortText } from '../shared/text';
import { Day } from '../shared/time';

/** Somebody other than the served has phoned the enterprise about it. */
export const CallBack = z.object({ by: shortText('回电人', 20), on: Day });
export type CallBack = z.infer<typeof CallBack>;

/** What the enterprise says of a remedy; once for each. */
export const RemedyVerdict = z.object({
  isSatisfied: z.boolean(),
  words: z.string(),
  at: z.string(),
});
export type RemedyVerdict = z.infer<typeof RemedyVerdict>;

/** 整改: what was done about a bad rating, and what the enterprise then said of that. */
export const Rectification = z.object({
  measures: z.string(),
  callBack: CallBack.nullable(),
  at: z.string(),
  verdict: RemedyVerdict.nullable(),
});
export type Rectification = z.infer<typeof Rectification>;

/** A remedy that does not satisfy goes back to the working group once; a third round would go round in circles. */
export const MOST_RECTIFICATIONS = 2;

export const RemedyWords = optionalText('意见', 300);

import { z } from '../zod';
import { Day } from '../shared/time';

/** What the watch looks for (A3, R1, G2). */
export const AlertKind = z.enum([
  'acceptLate',
  'visitLate',
  'itemNearDue',
  'itemLate',
  'silentTooLong',
  'correctedTwice',
  'deliverLate',
  'parcelLate',
  'orderLate',
  'urgeUnanswered',
]);
export type AlertKind = z.infer<typeof AlertKind>;

/**
 * 预警: raised once by the watch. `alertId` is made of what it is about, so that the same finding never comes twice.
 * `settledAt` is when the working group took it up or laid it aside; whether it still holds is asked of the case.
 */
export const Alert = z.object({
  alertId: z.string(),
  kind: AlertKind,
  itemId: z.string().nullable(),
  /** The day whose passing raised it. */
  dueOn: Day.nullable(),
  raisedAt: z.string(),
  settledAt: z.string().nullable(),
});
export type Alert = z.infer<typeof Alert>;

/** 督办: the working group wants something done by a day, and an answer. */
export const SupervisionOrder = z.object({
  orderId: z.string(),
  alertId: z.string().nullable(),
  words: z.string(),
  dueOn: Day,
  issuedAt: z.string(),
  issuedBy: z.string(),
  answeredAt: z.string().nullable(),
  answer: z.string(),
});
export type SupervisionOrder = z.infer<typeof SupervisionOrder>;

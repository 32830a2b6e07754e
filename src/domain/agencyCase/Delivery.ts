import { z } from '../zod';
import { addDays, dayOf, Day } from '../shared/time';
import { ActorRole } from './Actor';

export const DeliveryMethod = z.enum(['byHand', 'byPost', 'electronic']);
export type DeliveryMethod = z.infer<typeof DeliveryMethod>;

/** As people call them. */
export const deliveryMethodNames = {
  byHand: '当面送达',
  byPost: '邮寄送达',
  electronic: '电子证照',
} as const satisfies Record<DeliveryMethod, string>;

export const ResultDocument = z.object({
  itemId: z.string(),
  name: z.string(),
  number: z.string().nullable(),
  fileId: z.string().nullable(),
  /** The last day on which it holds; absent where it names none. */
  validUntil: Day.nullable().optional(),
});
export type ResultDocument = z.infer<typeof ResultDocument>;

/** Signed with a finger. The picture is personal data and is kept elsewhere, sealed; here is only which one. */
export const ReceiptSignature = z.object({ fileId: z.string(), signerName: z.string() });
export type ReceiptSignature = z.infer<typeof ReceiptSignature>;

/** 统一送达 (A4) and its receipt. What is optional is absent in the earliest cases. */
export const Delivery = z.object({
  deliveryId: z.string(),
  method: DeliveryMethod,
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  documents: z.array(ResultDocument),
  deliveredAt: z.string(),
  /** When it was sent once more, or its number put right; the days for the receipt count from here. */
  resentAt: z.string().nullable().optional(),
  /** 没收到: said by the enterprise, until the specialist has looked into it. */
  missing: z.object({ at: z.string(), words: z.string() }).nullable().optional(),
  receivedAt: z.string().nullable(),
  receivedBy: z.object({ name: z.string(), role: ActorRole }).nullable().optional(),
  signedPaperFileId: z.string().nullable(),
  signature: ReceiptSignature.nullable().optional(),
});
export type Delivery = z.infer<typeof Delivery>;

/** Sent by post, not received, and nobody has said yet that it is missing. */
export function isParcelUnderway({ method, receivedAt, missing }: Delivery): boolean {
  return method === 'byPost' && receivedAt === null && !missing;
}

/** The instant from which the days of a parcel count. */
export function parcelSentAt({ resentAt, deliveredAt }: Delivery): string {
  return resentAt ?? deliveredAt;
}

/** The last day on which a parcel may be underway before anybody asks; `parcelDays` are the case's promise. */
export function askAboutParcelOn(delivery: Delivery, parcelDays: number): Day {
  return addDays({ day: dayOf(parcelSentAt(delivery)), days: parcelDays });
}

/** Underway for so long that the enterprise is asked whether it came. */
export function isParcelOverdue(
  delivery: Delivery,
  { now, parcelDays }: { readonly now: string; readonly parcelDays: number },
): boolean {
  return isParcelUnderway(delivery) && dayOf(now) > askAboutParcelOn(delivery, parcelDays);
}

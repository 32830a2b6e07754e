import { z } from '../zod';

export const DeliveryMethod = z.enum(['byHand', 'byPost', 'electronic']);
export type DeliveryMethod = z.infer<typeof DeliveryMethod>;

export const ResultDocument = z.object({
  itemId: z.string(),
  name: z.string(),
  number: z.string().nullable(),
  fileId: z.string().nullable(),
});
export type ResultDocument = z.infer<typeof ResultDocument>;

/** 统一送达 (A4) and its receipt. */
export const Delivery = z.object({
  deliveryId: z.string(),
  method: DeliveryMethod,
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  documents: z.array(ResultDocument),
  deliveredAt: z.string(),
  receivedAt: z.string().nullable(),
  signedPaperFileId: z.string().nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

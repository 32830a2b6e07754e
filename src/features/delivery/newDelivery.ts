import { itemsIn } from '@/domain/agencyCase/caseFacts';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { CommandPayload } from '@/domain/agencyCase/commands';
import { DeliveryMethod } from '@/domain/agencyCase/Delivery';
import { DraftFile } from '@/domain/request/RequestDraft';
import { z } from '@/domain/zod';

/** One approved item on a delivery while it is being written. */
const DeliveryLine = z.object({
  itemId: z.string(),
  itemName: z.string(),
  name: z.string(),
  number: z.string(),
  /** The last day on which it holds; empty where it names none. */
  validUntil: z.string(),
  /** The document itself: needed for an electronic licence, welcome with the others. */
  files: z.array(DraftFile),
  isChosen: z.boolean(),
});
export type DeliveryLine = z.infer<typeof DeliveryLine>;

export const DeliveryForm = z.object({
  method: DeliveryMethod,
  carrier: z.string(),
  trackingNumber: z.string(),
  lines: z.array(DeliveryLine),
});
export type DeliveryForm = z.infer<typeof DeliveryForm>;

/** All that was approved goes out together unless the specialist takes something off. */
export function newDelivery(agencyCase: AgencyCase): DeliveryForm {
  const lines = itemsIn(agencyCase, 'approved').map((item) => ({
    itemId: item.itemId,
    itemName: item.name,
    name: item.resultName,
    number: item.resultNumber ?? '',
    validUntil: '',
    files: [],
    isChosen: true,
  }));
  return { method: 'byHand', carrier: '', trackingNumber: '', lines };
}

/** What was written, on the items that are approved now: another may have come, or one gone out, since. */
export function withApproved(form: DeliveryForm, agencyCase: AgencyCase): DeliveryForm {
  const written = new Map(form.lines.map((line) => [line.itemId, line]));
  const fresh = newDelivery(agencyCase).lines;
  return { ...form, lines: fresh.map((line) => written.get(line.itemId) ?? line) };
}

export function deliveryPayload({
  method,
  carrier,
  trackingNumber,
  lines,
}: DeliveryForm): CommandPayload<'RecordDelivery'> {
  const isByPost = method === 'byPost';
  return {
    method,
    carrier: isByPost ? carrier : '',
    trackingNumber: isByPost ? trackingNumber : '',
    documents: lines
      .filter((line) => line.isChosen)
      .map(({ itemId, name, number, validUntil, files }) => ({
        itemId,
        name,
        number: number.trim() === '' ? null : number,
        validUntil: validUntil === '' ? null : validUntil,
        fileId: files[0]?.fileId ?? null,
      })),
  };
}

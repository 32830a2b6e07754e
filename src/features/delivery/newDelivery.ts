import { itemsIn } from '@/domain/agencyCase/caseFacts';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { CommandPayload } from '@/domain/agencyCase/commands';
import type { DeliveryMethod } from '@/domain/agencyCase/Delivery';
import type { StoredFile } from '../files/FileGateway';

/** One approved item on a delivery while it is being written. */
export interface DeliveryLine {
  readonly itemId: string;
  readonly itemName: string;
  readonly name: string;
  readonly number: string;
  /** The last day on which it holds; empty where it names none. */
  readonly validUntil: string;
  /** The document itself: needed for an electronic licence, welcome with the others. */
  readonly files: readonly StoredFile[];
  readonly isChosen: boolean;
}

export interface DeliveryForm {
  readonly method: DeliveryMethod;
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly lines: readonly DeliveryLine[];
}

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

import { isParcelOverdue, type Delivery } from '@/domain/agencyCase/Delivery';
import type { StatusTagWords } from '@/domain/agencyCase/statusTag';

/** How a delivery stands, in a word. */
export function parcelTag(
  delivery: Delivery,
  asking: { readonly now: string; readonly parcelDays: number },
): StatusTagWords {
  if (delivery.receivedAt !== null) return { word: '已签收', tone: 'good' };
  if (delivery.missing) return { word: '查找中', tone: 'warn' };
  if (isParcelOverdue(delivery, asking)) return { word: '多日未签收', tone: 'warn' };
  return { word: '寄送中', tone: 'brand' };
}

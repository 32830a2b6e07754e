import Taro from '@tarojs/taro';
import { z } from '@/domain/zod';
import { blankSignature } from '../signature/Signature';

const place = z.object({ x: z.number(), y: z.number() });

/** A receipt signed on the specialist's phone, until it has arrived: an enterprise's site may have no network. */
export const KeptReceipt = z.object({
  signerName: z.string(),
  signature: z.object({
    way: z.enum(['drawn', 'typed']),
    strokes: z.array(z.array(place)),
    name: z.string(),
  }),
  /** It was signed and is to be sent as soon as there is a network. */
  isSigned: z.boolean(),
});
export type KeptReceipt = z.infer<typeof KeptReceipt>;

export const blankReceipt: KeptReceipt = {
  signerName: '',
  signature: { ...blankSignature, strokes: [] },
  isSigned: false,
};

export function keptReceiptKey(caseId: string, deliveryId: string): string {
  return `receipt.${caseId}.${deliveryId}`;
}

/** Once it is of no more use: a signature stays on no phone longer than it has to. */
export function forgetReceipt(caseId: string, deliveryId: string): void {
  Taro.removeStorageSync(`staffForm.${keptReceiptKey(caseId, deliveryId)}`);
}

/** Whether a signed receipt for this delivery waits on this phone. */
export function isReceiptWaiting(caseId: string, deliveryId: string): boolean {
  const stored: unknown = Taro.getStorageSync(`staffForm.${keptReceiptKey(caseId, deliveryId)}`);
  const kept = z.object({ form: KeptReceipt }).safeParse(stored);
  return kept.success && kept.data.form.isSigned;
}

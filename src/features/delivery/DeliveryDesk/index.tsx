import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { DeliveryForm } from '../DeliveryForm';
import { ReceiptConfirm } from '../ReceiptConfirm';

interface DeliveryDeskProps {
  readonly answer: CaseAnswer;
  /** Given where the enterprise signed for this delivery on paper. */
  readonly deliveryId: string | undefined;
}

export function DeliveryDesk({ answer, deliveryId }: DeliveryDeskProps) {
  return deliveryId === undefined ? (
    <DeliveryForm answer={answer} />
  ) : (
    <ReceiptConfirm answer={answer} deliveryId={deliveryId} />
  );
}

import { Text } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { Delivery } from '@/domain/agencyCase/Delivery';
import { DeliveryCard } from '@/features/caseView/DeliveryCards';
import { useCaseAction } from '@/features/caseView/useCaseAction';
import { useNow } from '@/features/live/useNow';
import { useCredits } from '@/features/message/useCredits';
import { BottomActions } from '@/components/BottomActions';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import './index.scss';

interface ReceiptCheckProps {
  readonly answer: CaseAnswer;
  readonly delivery: Delivery;
  readonly onDone: () => void;
}

const leads = {
  byHand: '专员当面送达了这些结果。拿到后请在这里签收。',
  byPost: '结果已经寄出。收到快递、核对无误后请签收。',
  electronic: '电子证照可以直接打开和保存。打开核对后请签收。',
} as const satisfies Record<Delivery['method'], string>;

/** 签收: what was delivered and how, its number to copy, its files to open, one button (A4). */
export function ReceiptCheck({ answer, delivery, onDone }: ReceiptCheckProps) {
  const now = useNow();
  const { act, isBusy, problem } = useCaseAction('applicant', answer.view.agencyCase.caseId);
  const askCredits = useCredits(['ratingWanted', 'caseClosed', 'resultDelivered']);

  async function confirm(): Promise<void> {
    await askCredits();
    const payload = { deliveryId: delivery.deliveryId, signedPaperFileId: null };
    if ((await act({ type: 'ConfirmReceipt', payload })) !== undefined) onDone();
  }

  return (
    <>
      <Text className="receipt-check__lead">{leads[delivery.method]}</Text>
      <DeliveryCard scope="applicant" answer={answer} delivery={delivery} now={now} />
      <BottomActions>
        <Problem sentence={problem} />
        <PrimaryButton isBusy={isBusy} onClick={() => void confirm()}>
          签收 {delivery.documents.length} 份结果
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { receiptsToConfirm } from '@/domain/agencyCase/caseFacts';
import { EmptyState } from '@/components/EmptyState';
import { DeliveryCard } from '../../caseView/DeliveryCards';
import { useNow } from '../../live/useNow';
import { SignedPaper } from '../../staff/SignedPaper';

interface ReceiptConfirmProps {
  readonly answer: CaseAnswer;
  readonly deliveryId: string;
}

/** Results that the enterprise signed for on paper rather than on its phone. */
export function ReceiptConfirm({ answer, deliveryId }: ReceiptConfirmProps) {
  const now = useNow();
  const delivery = receiptsToConfirm(answer.view.agencyCase).find((each) => each.deliveryId === deliveryId);
  if (delivery === undefined)
    return <EmptyState title="这批结果已经签收" words="返回办件可以查看签收的情况。" />;

  return (
    <>
      <DeliveryCard scope="workbench" answer={answer} delivery={delivery} now={now} />
      <SignedPaper
        answer={answer}
        paperName="签收单"
        intentOf={(signedPaperFileId) => ({
          type: 'ConfirmReceipt',
          payload: { deliveryId, signedPaperFileId },
        })}
      />
    </>
  );
}

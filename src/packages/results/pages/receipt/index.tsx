import { useRouter } from '@tarojs/taro';
import { meQuestion } from '@/features/account/useMe';
import { deliverySumsQuestion } from '@/features/licence/deliverySumsQuestion';
import { useAskAlong } from '@/features/live/useAskAlong';
import { useTemplateIds } from '@/features/message/useTemplateIds';
import { backToCase } from '@/features/navigation/routes';
import { useWayOn } from '@/features/navigation/useWayOn';
import { NothingToDo } from '@/features/progress/NothingToDo';
import { ReceiptCheck } from '@/features/receiving/ReceiptCheck';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import type { Delivery } from '@/domain/agencyCase/Delivery';
import { PageFrame } from '@/components/PageFrame';

export default function ReceiptPage() {
  const { caseId = '', deliveryId = '' } = useRouter().params;
  useTemplateIds();
  const wayOn = useWayOn();
  // The name of who signs is filled in, and the files can be compared.
  useAskAlong(deliveryId === '' ? [] : [meQuestion, deliverySumsQuestion({ caseId, deliveryId })]);

  return (
    <PageFrame>
      <CaseLoader scope="applicant" caseId={caseId}>
        {(answer) => {
          const delivery = answer.view.agencyCase.deliveries.find((each) => each.deliveryId === deliveryId);
          const canReceive = answer.view.actions.includes('ConfirmReceipt');
          if (delivery === undefined || delivery.receivedAt !== null || !canReceive)
            return <NothingToDo caseId={caseId} title="没有待签收的结果" words={whyNot(delivery)} />;

          return (
            <ReceiptCheck
              answer={answer}
              delivery={delivery}
              onDone={() => wayOn(() => backToCase(caseId))}
            />
          );
        }}
      </CaseLoader>
    </PageFrame>
  );
}

function whyNot(delivery: Delivery | undefined): string {
  return delivery?.receivedAt ? '这些结果已经签收过了。' : '这批结果不用再签收,最新情况请看办件。';
}

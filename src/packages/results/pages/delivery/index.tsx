import { useRouter } from '@tarojs/taro';
import { DeliveryDesk } from '@/features/delivery/DeliveryDesk';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function DeliveryPage() {
  const { caseId = '', deliveryId } = useRouter().params;

  return (
    <PageFrame>
      <CaseLoader scope="workbench" caseId={caseId}>
        {(answer) => <DeliveryDesk answer={answer} deliveryId={deliveryId} />}
      </CaseLoader>
    </PageFrame>
  );
}

import { useRouter } from '@tarojs/taro';
import { ItemDesk } from '@/features/filing/ItemDesk';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function ItemPage() {
  const { caseId = '', itemId = '' } = useRouter().params;

  return (
    <PageFrame>
      <CaseLoader scope="workbench" caseId={caseId}>
        {(answer) => <ItemDesk answer={answer} itemId={itemId} />}
      </CaseLoader>
    </PageFrame>
  );
}

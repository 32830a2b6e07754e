import { useRouter } from '@tarojs/taro';
import { CorrectionDesk } from '@/features/filing/CorrectionDesk';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function CorrectionPage() {
  const { caseId = '', itemId = '' } = useRouter().params;

  return (
    <PageFrame>
      <CaseLoader scope="workbench" caseId={caseId}>
        {(answer) => <CorrectionDesk answer={answer} itemId={itemId} />}
      </CaseLoader>
    </PageFrame>
  );
}

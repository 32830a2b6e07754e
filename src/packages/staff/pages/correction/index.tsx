import { useRouter } from '@tarojs/taro';
import { CorrectionForm } from '@/features/filing/CorrectionForm';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function CorrectionPage() {
  const { caseId = '', itemId = '' } = useRouter().params;

  return (
    <PageFrame>
      <CaseLoader scope="workbench" caseId={caseId}>
        {(answer) => <CorrectionForm answer={answer} itemId={itemId} />}
      </CaseLoader>
    </PageFrame>
  );
}

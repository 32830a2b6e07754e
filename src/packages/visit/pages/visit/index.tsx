import { useRouter } from '@tarojs/taro';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { VisitForm } from '@/features/visit/VisitForm';
import { PageFrame } from '@/components/PageFrame';

export default function VisitPage() {
  const { caseId = '' } = useRouter().params;

  return (
    <PageFrame>
      <CaseLoader scope="workbench" caseId={caseId}>
        {(answer) => <VisitForm answer={answer} />}
      </CaseLoader>
    </PageFrame>
  );
}

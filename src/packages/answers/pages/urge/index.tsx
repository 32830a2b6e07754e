import { useRouter } from '@tarojs/taro';
import { UrgeForm } from '@/features/answering/UrgeForm';
import { backToCase } from '@/features/navigation/routes';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function UrgePage() {
  const { caseId = '', itemId = null } = useRouter().params;

  return (
    <PageFrame>
      <CaseLoader scope="applicant" caseId={caseId}>
        {(answer) => <UrgeForm answer={answer} itemId={itemId} onDone={() => backToCase(caseId)} />}
      </CaseLoader>
    </PageFrame>
  );
}

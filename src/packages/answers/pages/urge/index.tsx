import { useRouter } from '@tarojs/taro';
import { UrgeForm } from '@/features/answering/UrgeForm';
import { useTemplateIds } from '@/features/message/useTemplateIds';
import { backToCase } from '@/features/navigation/routes';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function UrgePage() {
  const { caseId = '', itemId = null } = useRouter().params;
  useTemplateIds();

  return (
    <PageFrame>
      <CaseLoader scope="applicant" caseId={caseId}>
        {(answer) => <UrgeForm answer={answer} itemId={itemId} onDone={() => backToCase(caseId)} />}
      </CaseLoader>
    </PageFrame>
  );
}

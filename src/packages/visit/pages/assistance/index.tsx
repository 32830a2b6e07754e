import { useRouter } from '@tarojs/taro';
import { AssistanceDesk } from '@/features/assistance/AssistanceDesk';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function AssistancePage() {
  const { caseId = '', task } = useRouter().params;

  return (
    <PageFrame>
      <CaseLoader scope="workbench" caseId={caseId}>
        {(answer) => <AssistanceDesk answer={answer} task={task} />}
      </CaseLoader>
    </PageFrame>
  );
}

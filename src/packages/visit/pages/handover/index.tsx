import { useRouter } from '@tarojs/taro';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { HandoverDesk } from '@/features/visit/HandoverDesk';
import { PageFrame } from '@/components/PageFrame';

export default function HandoverPage() {
  const { caseId = '', task, handoverId = '' } = useRouter().params;

  return (
    <PageFrame>
      <CaseLoader scope="workbench" caseId={caseId}>
        {(answer) => <HandoverDesk answer={answer} task={task} handoverId={handoverId} />}
      </CaseLoader>
    </PageFrame>
  );
}

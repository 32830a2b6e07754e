import { useRouter } from '@tarojs/taro';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { SupervisedCase } from '@/features/supervision/SupervisedCase';
import { PageFrame } from '@/components/PageFrame';

export default function CasePage() {
  const { caseId = '' } = useRouter().params;

  return (
    <PageFrame>
      <CaseLoader scope="supervision" caseId={caseId}>
        {(answer) => <SupervisedCase answer={answer} />}
      </CaseLoader>
    </PageFrame>
  );
}

import { useRouter } from '@tarojs/taro';
import { useAskAlong } from '@/features/live/useAskAlong';
import { overviewQuestions } from '@/features/plan/overviewQuestions';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { SupervisedCase } from '@/features/supervision/SupervisedCase';
import { PageFrame } from '@/components/PageFrame';

export default function CasePage() {
  const { caseId = '' } = useRouter().params;
  useAskAlong(overviewQuestions({ scope: 'supervision', caseId }));

  return (
    <PageFrame>
      <CaseLoader scope="supervision" caseId={caseId}>
        {(answer) => <SupervisedCase answer={answer} />}
      </CaseLoader>
    </PageFrame>
  );
}

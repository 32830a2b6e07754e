import { useRouter } from '@tarojs/taro';
import { useAskAlong } from '@/features/live/useAskAlong';
import { PlanDesk } from '@/features/plan/PlanDesk';
import { scopeOf } from '@/features/plan/planPath';
import { planQuestion } from '@/features/plan/useCasePlan';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function PlanPage() {
  const { scope: word, caseId = '' } = useRouter().params;
  const scope = scopeOf(word);
  useAskAlong(caseId === '' ? [] : [planQuestion({ scope, caseId })]);

  return (
    <PageFrame>
      <CaseLoader scope={scope} caseId={caseId}>
        {(answer) => <PlanDesk scope={scope} answer={answer} />}
      </CaseLoader>
    </PageFrame>
  );
}

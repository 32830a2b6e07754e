import { useRouter } from '@tarojs/taro';
import { MandateDesk } from '@/features/mandate/MandateDesk';
import { scopeOf } from '@/features/plan/planPath';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function MandatePage() {
  const { scope: word, caseId = '' } = useRouter().params;
  const scope = scopeOf(word);

  return (
    <PageFrame>
      <CaseLoader scope={scope} caseId={caseId}>
        {(answer) => <MandateDesk scope={scope} answer={answer} />}
      </CaseLoader>
    </PageFrame>
  );
}

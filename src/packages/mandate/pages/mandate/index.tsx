import { useRouter } from '@tarojs/taro';
import { meQuestion } from '@/features/account/useMe';
import { useAskAlong } from '@/features/live/useAskAlong';
import { MandateDesk } from '@/features/mandate/MandateDesk';
import { scopeOf } from '@/features/plan/planPath';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function MandatePage() {
  const { scope: word, caseId = '' } = useRouter().params;
  const scope = scopeOf(word);
  // The name of who signs is filled in.
  useAskAlong(scope === 'applicant' ? [meQuestion] : []);

  return (
    <PageFrame>
      <CaseLoader scope={scope} caseId={caseId}>
        {(answer) => <MandateDesk scope={scope} answer={answer} />}
      </CaseLoader>
    </PageFrame>
  );
}

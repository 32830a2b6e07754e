import { useRouter } from '@tarojs/taro';
import { talkQuestion } from '@/features/conversation/talkQuestion';
import { useAskAlong } from '@/features/live/useAskAlong';
import { decoded } from '@/features/navigation/decoded';
import { overviewQuestions } from '@/features/plan/overviewQuestions';
import { ApplicantCase } from '@/features/progress/ApplicantCase';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function CasePage() {
  const { scene = '', isNew, tab, ...params } = useRouter().params;
  // A mini-program code hands the case over as its scene.
  const caseId = params.caseId ?? decoded(scene);
  const place = { scope: 'applicant', caseId } as const;
  useAskAlong([...overviewQuestions(place), ...(tab === 'talk' ? [talkQuestion(place)] : [])]);

  return (
    <PageFrame>
      <CaseLoader scope="applicant" caseId={caseId}>
        {(answer) => (
          <ApplicantCase
            answer={answer}
            isNew={isNew === 'yes'}
            firstTab={tab === 'talk' ? 'talk' : 'overview'}
          />
        )}
      </CaseLoader>
    </PageFrame>
  );
}

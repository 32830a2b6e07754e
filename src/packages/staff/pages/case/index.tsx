import { useRouter } from '@tarojs/taro';
import { releasedQuestion } from '@/features/complaint/complaintQuestions';
import { useAskAlong } from '@/features/live/useAskAlong';
import { overviewQuestions } from '@/features/plan/overviewQuestions';
import { StaffCase } from '@/features/staffCase/StaffCase';
import { PageFrame } from '@/components/PageFrame';

export default function CasePage() {
  const { caseId = '', tab } = useRouter().params;
  useAskAlong(
    caseId === '' ? [] : [...overviewQuestions({ scope: 'workbench', caseId }), releasedQuestion(caseId)],
  );

  return (
    <PageFrame>
      <StaffCase caseId={caseId} beginsWithTalk={tab === 'talk'} />
    </PageFrame>
  );
}

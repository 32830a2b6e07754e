import { useRouter } from '@tarojs/taro';
import { InquiryForm } from '@/features/answering/InquiryForm';
import { useTemplateIds } from '@/features/message/useTemplateIds';
import { backToCase } from '@/features/navigation/routes';
import { useWayOn } from '@/features/navigation/useWayOn';
import { NothingToDo } from '@/features/progress/NothingToDo';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function InquiryPage() {
  const { caseId = '', inquiryId } = useRouter().params;
  useTemplateIds();
  const wayOn = useWayOn();

  return (
    <PageFrame>
      <CaseLoader scope="applicant" caseId={caseId}>
        {(answer) => {
          const { inquiries } = answer.view.agencyCase;
          const inquiry = inquiries.find((each) => each.inquiryId === inquiryId && each.settledAt === null);
          return inquiry === undefined || !answer.view.actions.includes('AnswerInquiry') ? (
            <NothingToDo
              caseId={caseId}
              title="这个问题不用再回答"
              words="专员已经看到回答,或不再需要。有变化请在办件的“沟通”里告诉专员。"
            />
          ) : (
            <InquiryForm answer={answer} inquiry={inquiry} onDone={() => wayOn(() => backToCase(caseId))} />
          );
        }}
      </CaseLoader>
    </PageFrame>
  );
}

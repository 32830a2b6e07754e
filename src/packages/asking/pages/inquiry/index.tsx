import { useRouter } from '@tarojs/taro';
import { AskForm } from '@/features/asking/AskForm';
import { InquiryDesk } from '@/features/asking/InquiryDesk';
import { CaseDone } from '@/features/asking/CaseDone';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function AskingPage() {
  const { caseId = '', inquiryId } = useRouter().params;

  return (
    <PageFrame>
      <CaseLoader scope="workbench" caseId={caseId}>
        {(answer) => {
          if (inquiryId === undefined) return <AskForm answer={answer} />;

          const { inquiries } = answer.view.agencyCase;
          const inquiry = inquiries.find((each) => each.inquiryId === inquiryId && each.settledAt === null);
          return inquiry === undefined ? (
            <CaseDone caseId={caseId} title="这个问题已经处理过了" words="企业的回答在办件的“记录”里。" />
          ) : (
            <InquiryDesk answer={answer} inquiry={inquiry} />
          );
        }}
      </CaseLoader>
    </PageFrame>
  );
}

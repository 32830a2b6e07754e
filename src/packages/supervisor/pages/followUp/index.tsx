import { useRouter } from '@tarojs/taro';
import { FollowUpSheet } from '@/features/followUp/FollowUpSheet';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function FollowUpPage() {
  const { caseId = '' } = useRouter().params;

  return (
    <PageFrame>
      <CaseLoader scope="supervision" caseId={caseId}>
        {(answer) => <FollowUpSheet answer={answer} />}
      </CaseLoader>
    </PageFrame>
  );
}

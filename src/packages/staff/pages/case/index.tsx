import { useRouter } from '@tarojs/taro';
import { StaffCase } from '@/features/staffCase/StaffCase';
import { PageFrame } from '@/components/PageFrame';

export default function CasePage() {
  const { caseId = '' } = useRouter().params;

  return (
    <PageFrame>
      <StaffCase caseId={caseId} />
    </PageFrame>
  );
}

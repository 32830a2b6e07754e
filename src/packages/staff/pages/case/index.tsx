import { useRouter } from '@tarojs/taro';
import { StaffCase } from '@/features/staffCase/StaffCase';
import { PageFrame } from '@/components/PageFrame';

export default function CasePage() {
  const { caseId = '', tab } = useRouter().params;

  return (
    <PageFrame>
      <StaffCase caseId={caseId} beginsWithTalk={tab === 'talk'} />
    </PageFrame>
  );
}

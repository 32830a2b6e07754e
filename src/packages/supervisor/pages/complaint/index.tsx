import { useRouter } from '@tarojs/taro';
import { GroupComplaint } from '@/features/complaint/GroupComplaint';
import { PageFrame } from '@/components/PageFrame';

export default function ComplaintPage() {
  const { complaintId = '' } = useRouter().params;
  return (
    <PageFrame>
      <GroupComplaint complaintId={complaintId} />
    </PageFrame>
  );
}

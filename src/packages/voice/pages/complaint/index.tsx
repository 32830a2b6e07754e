import { useRouter } from '@tarojs/taro';
import { MyComplaint } from '@/features/complaint/MyComplaint';
import { PageFrame } from '@/components/PageFrame';

export default function ComplaintPage() {
  const { complaintId = '' } = useRouter().params;
  return (
    <PageFrame>
      <MyComplaint complaintId={complaintId} />
    </PageFrame>
  );
}

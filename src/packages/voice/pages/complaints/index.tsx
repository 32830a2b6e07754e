import { MyComplaints } from '@/features/complaint/MyComplaints';
import { PageFrame } from '@/components/PageFrame';

export default function ComplaintsPage() {
  return (
    <PageFrame>
      <MyComplaints />
    </PageFrame>
  );
}

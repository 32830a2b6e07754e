import { GroupComplaints } from '@/features/complaint/GroupComplaints';
import { PageFrame } from '@/components/PageFrame';

export default function ComplaintsPage() {
  return (
    <PageFrame>
      <GroupComplaints />
    </PageFrame>
  );
}

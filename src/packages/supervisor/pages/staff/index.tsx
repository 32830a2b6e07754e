import { StaffList } from '@/features/supervision/StaffList';
import { PageFrame } from '@/components/PageFrame';

export default function StaffPage() {
  return (
    <PageFrame>
      <StaffList />
    </PageFrame>
  );
}

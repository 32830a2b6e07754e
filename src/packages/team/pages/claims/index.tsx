import { ClaimsDesk } from '@/features/team/ClaimsDesk';
import { PageFrame } from '@/components/PageFrame';

export default function ClaimsPage() {
  return (
    <PageFrame>
      <ClaimsDesk />
    </PageFrame>
  );
}

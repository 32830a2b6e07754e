import { ComparisonDesk } from '@/features/comparison/ComparisonDesk';
import { PageFrame } from '@/components/PageFrame';

export default function ComparisonPage() {
  return (
    <PageFrame>
      <ComparisonDesk />
    </PageFrame>
  );
}

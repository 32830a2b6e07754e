import { RulesDesk } from '@/features/supervision/RulesDesk';
import { PageFrame } from '@/components/PageFrame';

export default function RulesPage() {
  return (
    <PageFrame>
      <RulesDesk />
    </PageFrame>
  );
}

import { ConsentList } from '@/features/privacy/ConsentList';
import { PageFrame } from '@/components/PageFrame';

export default function PrivacyPage() {
  return (
    <PageFrame>
      <ConsentList />
    </PageFrame>
  );
}

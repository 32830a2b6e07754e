import { JoinForm } from '@/features/staff/JoinForm';
import { PageFrame } from '@/components/PageFrame';

export default function JoinPage() {
  return (
    <PageFrame>
      <JoinForm />
    </PageFrame>
  );
}

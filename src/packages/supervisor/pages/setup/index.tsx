import { SetupForm } from '@/features/staff/SetupForm';
import { PageFrame } from '@/components/PageFrame';

export default function SetupPage() {
  return (
    <PageFrame>
      <SetupForm />
    </PageFrame>
  );
}

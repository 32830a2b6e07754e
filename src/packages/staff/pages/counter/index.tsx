import { CounterForm } from '@/features/intake/CounterForm';
import { PageFrame } from '@/components/PageFrame';

export default function CounterPage() {
  return (
    <PageFrame>
      <CounterForm />
    </PageFrame>
  );
}

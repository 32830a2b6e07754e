import { EnterpriseForm } from '@/features/account/EnterpriseForm';
import { goBack } from '@/features/navigation/routes';
import { PageFrame } from '@/components/PageFrame';

export default function EnterprisePage() {
  return (
    <PageFrame>
      <EnterpriseForm onBound={() => goBack('mine')} />
    </PageFrame>
  );
}

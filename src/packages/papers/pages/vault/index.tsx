import { useRouter } from '@tarojs/taro';
import { VaultRoom } from '@/features/vault/VaultRoom';
import { readParam } from '@/features/navigation/readParam';
import { PageFrame } from '@/components/PageFrame';

export default function VaultPage() {
  const { enterpriseId, projectName, tab } = useRouter().params;

  return (
    <PageFrame>
      <VaultRoom
        enterpriseId={enterpriseId}
        projectName={readParam(projectName)}
        firstTab={tab === 'originals' ? 'originals' : 'papers'}
      />
    </PageFrame>
  );
}

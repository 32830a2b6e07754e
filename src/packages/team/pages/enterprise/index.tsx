import { useRouter } from '@tarojs/taro';
import { EnterpriseForm } from '@/features/account/EnterpriseForm';
import { useMe } from '@/features/account/useMe';
import { goBack } from '@/features/navigation/routes';
import { LoadState } from '@/components/LoadState';
import { PageFrame } from '@/components/PageFrame';

export default function EnterprisePage() {
  const { me, isLoading, error, refresh } = useMe();
  const { enterpriseId } = useRouter().params;
  return (
    <PageFrame>
      {me === undefined ? (
        <LoadState isLoading={isLoading} error={error} onRetry={refresh} />
      ) : (
        <EnterpriseForm
          me={me}
          {...(enterpriseId === undefined ? {} : { declinedId: enterpriseId })}
          onBound={() => goBack('mine')}
        />
      )}
    </PageFrame>
  );
}

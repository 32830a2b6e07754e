import { useRouter } from '@tarojs/taro';
import { EnterpriseForm } from '@/features/account/EnterpriseForm';
import { useMe } from '@/features/account/useMe';
import { useTemplateIds } from '@/features/message/useTemplateIds';
import { goBack } from '@/features/navigation/routes';
import { useWayOn } from '@/features/navigation/useWayOn';
import { LoadState } from '@/components/LoadState';
import { PageFrame } from '@/components/PageFrame';

export default function EnterprisePage() {
  const { me, isLoading, error, refresh } = useMe();
  const { enterpriseId } = useRouter().params;
  const wayOn = useWayOn();
  useTemplateIds();
  return (
    <PageFrame>
      {me === undefined ? (
        <LoadState isLoading={isLoading} error={error} onRetry={refresh} />
      ) : (
        <EnterpriseForm
          me={me}
          {...(enterpriseId === undefined ? {} : { declinedId: enterpriseId })}
          onBound={() => wayOn(() => goBack('mine'))}
        />
      )}
    </PageFrame>
  );
}

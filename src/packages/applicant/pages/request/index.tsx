import { useRouter } from '@tarojs/taro';
import { useMe } from '@/features/account/useMe';
import { RequestForm } from '@/features/request/RequestForm';
import { LoadState } from '@/components/LoadState';
import { PageFrame } from '@/components/PageFrame';

export default function RequestPage() {
  const { me, isLoading, error, refresh } = useMe();
  const { params } = useRouter();
  const mode = params.mode === 'assist' ? 'assist' : 'agency';

  return (
    <PageFrame>
      {me === undefined ? (
        <LoadState isLoading={isLoading} error={error} onRetry={refresh} />
      ) : (
        <RequestForm me={me} mode={mode} isContinuing={params.from === 'routeMap'} />
      )}
    </PageFrame>
  );
}

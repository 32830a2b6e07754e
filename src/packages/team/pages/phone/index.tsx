import { useMe } from '@/features/account/useMe';
import { PhoneDesk } from '@/features/team/PhoneDesk';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { PageFrame } from '@/components/PageFrame';

export default function PhonePage() {
  const { me, isLoading, error, refresh } = useMe();

  return (
    <PageFrame>
      {me === undefined ? (
        <LoadState isLoading={isLoading} error={error} onRetry={refresh} />
      ) : me.accountId === null ? (
        <EmptyState title="还没有登记手机号" words="提交申请前绑定企业时再填,不用提前登记。" />
      ) : (
        <PhoneDesk me={me} />
      )}
    </PageFrame>
  );
}

import { useMe } from '@/features/account/useMe';
import { Inbox } from '@/features/message/Inbox';
import { LoadState } from '@/components/LoadState';
import { PageFrame } from '@/components/PageFrame';

export default function MessagesPage() {
  const { me, isLoading, error, refresh } = useMe();

  return (
    <PageFrame>
      {me === undefined ? (
        <LoadState isLoading={isLoading} error={error} onRetry={refresh} />
      ) : (
        <Inbox isSignedUp={me.accountId !== null} />
      )}
    </PageFrame>
  );
}

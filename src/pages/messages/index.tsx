import { useMe } from '@/features/account/useMe';
import { Inbox } from '@/features/message/Inbox';
import { useUnreadBadge } from '@/features/message/useUnreadBadge';
import { LoadState } from '@/components/LoadState';
import { PageFrame } from '@/components/PageFrame';

export default function MessagesPage() {
  const { me, isLoading, error, refresh } = useMe();
  useUnreadBadge();

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

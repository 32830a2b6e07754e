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
      {error === '' ? (
        <Inbox isSignedUp={me?.accountId !== null} unreadInAll={me?.unreadMessages ?? 0} />
      ) : (
        <LoadState isLoading={isLoading} error={error} onRetry={refresh} />
      )}
    </PageFrame>
  );
}

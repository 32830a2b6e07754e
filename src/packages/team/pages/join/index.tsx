import { useRouter } from '@tarojs/taro';
import { useMe } from '@/features/account/useMe';
import { useAskAlong } from '@/features/live/useAskAlong';
import { inviteQuestion } from '@/features/team/inviteQuestion';
import { JoinDesk } from '@/features/team/JoinDesk';
import { LoadState } from '@/components/LoadState';
import { PageFrame } from '@/components/PageFrame';

export default function JoinPage() {
  const { me, isLoading, error, refresh } = useMe();
  const { token = '' } = useRouter().params;
  useAskAlong(token === '' ? [] : [inviteQuestion(token)]);

  return (
    <PageFrame>
      {me === undefined ? (
        <LoadState isLoading={isLoading} error={error} onRetry={refresh} />
      ) : (
        <JoinDesk me={me} token={token} />
      )}
    </PageFrame>
  );
}

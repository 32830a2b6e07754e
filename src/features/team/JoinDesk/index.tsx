import { useState } from 'react';
import { Text } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { problemSentence } from '@/api/problemSentence';
import { inviteRefusals } from '@/domain/account/inviteRefusals';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { QuietButton } from '@/components/QuietButton';
import type { Me } from '../../account/Me';
import { useNow } from '../../live/useNow';
import { goTo } from '../../navigation/routes';
import { inviteQuestion } from '../inviteQuestion';
import { JoinTeamForm } from '../JoinTeamForm';
import './index.scss';

interface JoinDeskProps {
  readonly me: Me;
  readonly token: string;
}

/** What an invitation is for and from whom, before anybody says yes; or why it lets nobody in and what to do. */
export function JoinDesk({ me, token }: JoinDeskProps) {
  const now = useNow();
  const [isDone, setDone] = useState(false);
  const query = useQuery({ ...inviteQuestion(token), enabled: token !== '' });
  const invite = query.data;

  if (token === '') return <Refused words={inviteRefusals.unknown} />;
  if (isDone) return <Joined enterpriseName={invite?.enterpriseName ?? ''} />;
  if (invite === undefined)
    return (
      <LoadState
        isLoading={query.isFetching}
        error={query.isError ? problemSentence(query.error) : ''}
        onRetry={() => void query.refetch()}
      />
    );
  if (invite.state === 'joined') return <Joined enterpriseName={invite.enterpriseName} />;
  if (invite.state !== 'open') return <Refused words={inviteRefusals[invite.state]} />;

  return (
    <>
      <Card title={invite.enterpriseName}>
        <Text className="join-desk__words">{invite.inviterName}邀请您一起办理这家企业的事。</Text>
        <Text className="join-desk__words">加入后您能看:{invite.scopeWords.replace('只看:', '')}</Text>
        <Text className="join-desk__small">
          {formatMoment(invite.expiresAt, now)} 前有效,只能用一次。不认识邀请您的人或这家企业,请不要加入。
        </Text>
      </Card>
      <JoinTeamForm me={me} token={token} onJoined={() => setDone(true)} />
    </>
  );
}

function Joined({ enterpriseName }: { readonly enterpriseName: string }) {
  return (
    <EmptyState title={`已加入${enterpriseName}`} words="现在可以看它的办件了。谁能看由贵公司管理员决定。">
      <QuietButton onClick={() => goTo('cases')}>看办件</QuietButton>
    </EmptyState>
  );
}

function Refused({ words }: { readonly words: string }) {
  return (
    <EmptyState title="不能用这个邀请加入" words={words}>
      <QuietButton onClick={() => goTo('mine')}>回到“我的”</QuietButton>
    </EmptyState>
  );
}

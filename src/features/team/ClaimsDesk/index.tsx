import { useState } from 'react';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { useNow } from '../../live/useNow';
import { CallCard } from '../CallCard';
import { ClaimCard } from '../ClaimCard';
import { DeclineSheet } from '../DeclineSheet';
import type { Claim } from '../Claim';

/** The bindings that wait for the window: each is looked at against licence and person, then confirmed or sent back. Who was not told is phoned. */
export function ClaimsDesk() {
  const now = useNow();
  const [declining, setDeclining] = useState<Claim | undefined>(undefined);
  const query = useQuery({
    queryKey: ['claims'],
    queryFn: () => api.workbench.enterprises.claims.query(),
  });
  const refresh = () => void query.refetch();
  const claims = query.data?.claims;

  if (claims === undefined)
    return (
      <LoadState
        isLoading={query.isFetching}
        error={query.isError ? problemSentence(query.error) : ''}
        onRetry={refresh}
      />
    );
  const toCall = query.data?.toCall ?? [];
  if (claims.length === 0 && toCall.length === 0)
    return <EmptyState title="没有待确认的企业" words="有人第一次绑定企业或申请接手管理时,会出现在这里。" />;

  return (
    <View>
      {toCall.map((claim) => (
        <CallCard key={claim.claimId} claim={claim} now={now} onDone={refresh} />
      ))}
      {claims.map((claim) => (
        <ClaimCard
          key={claim.claimId}
          claim={claim}
          now={now}
          onDone={refresh}
          onDecline={() => setDeclining(claim)}
        />
      ))}
      {declining === undefined ? null : (
        <DeclineSheet claim={declining} onDone={refresh} onClose={() => setDeclining(undefined)} />
      )}
    </View>
  );
}

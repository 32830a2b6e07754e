import { useState } from 'react';
import Taro, { useDidShow, useReachBottom } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { api } from '@/api/api';
import { useNow } from '@/features/live/useNow';
import { supervisorPaths } from '@/features/staff/staffPaths';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { MoreRows } from '@/components/MoreRows';
import { StaleNote } from '@/components/StaleNote';
import { SegmentTabs } from '@/components/SegmentTabs';
import { complaintKeys } from '../complaintKeys';
import { ComplaintRowCard } from '../ComplaintRowCard';
import { usePagedRows } from '../../live/usePagedRows';
import './index.scss';

const tabs = [
  { value: 'open', label: '待答复' },
  { value: 'all', label: '全部' },
] as const;

/** The complaints of cases in which this member has had no part; what is due first comes first (P5). */
export function GroupComplaints() {
  const [scope, setScope] = useState<'open' | 'all'>('open');
  return (
    <View>
      <View className="group-complaints__tabs">
        <SegmentTabs tabs={tabs} value={scope} onChange={setScope} />
      </View>
      <ComplaintRows key={scope} scope={scope} />
    </View>
  );
}

function ComplaintRows({ scope }: { readonly scope: 'open' | 'all' }) {
  const now = useNow();
  const { rows, isLoading, error, refresh, hasMore, isLoadingMore, loadMore, staleClock } = usePagedRows({
    queryKey: complaintKeys.group(scope),
    read: (cursor) => api.supervision.complaints.list.query({ scope, cursor }),
  });
  useReachBottom(loadMore);
  useDidShow(refresh);

  if (rows === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;
  if (rows.length === 0)
    return (
      <EmptyState
        title={scope === 'open' ? '没有待答复的投诉' : '还没有投诉'}
        words="您办理过的办件,投诉由其他人处理,不会出现在这里。"
      />
    );

  return (
    <View>
      <StaleNote clock={staleClock} />
      {rows.map((row) => (
        <ComplaintRowCard
          key={row.complaintId}
          isOwn={false}
          row={row}
          now={now}
          onOpen={() =>
            void Taro.navigateTo({ url: supervisorPaths.complaint({ complaintId: row.complaintId }) })
          }
        />
      ))}
      <MoreRows hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} />
    </View>
  );
}

import { useDidShow, useReachBottom } from '@tarojs/taro';
import { api } from '@/api/api';
import { useNow } from '@/features/live/useNow';
import { goTo } from '@/features/navigation/routes';
import { BottomActions } from '@/components/BottomActions';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { MoreRows } from '@/components/MoreRows';
import { PrimaryButton } from '@/components/PrimaryButton';
import { StaleNote } from '@/components/StaleNote';
import { complaintKeys } from '../complaintKeys';
import { ComplaintRowCard } from '../ComplaintRowCard';
import { usePagedRows } from '../../live/usePagedRows';

/** My complaints, newest first. */
export function MyComplaints() {
  const now = useNow();
  const { rows, isLoading, error, refresh, hasMore, isLoadingMore, loadMore, staleClock } = usePagedRows({
    queryKey: complaintKeys.mine,
    read: (cursor) => api.applicant.complaints.list.query({ cursor }),
  });
  useReachBottom(loadMore);
  useDidShow(() => rows === undefined || refresh());

  if (rows === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;
  return (
    <>
      <StaleNote clock={staleClock} />
      {rows.length === 0 ? (
        <EmptyState title="没有投诉" words="服务中遇到收费、刁难、拖延等情况,可以告诉工作组。" />
      ) : (
        rows.map((row) => (
          <ComplaintRowCard
            key={row.complaintId}
            isOwn
            row={row}
            now={now}
            onOpen={() => goTo('complaint', { complaintId: row.complaintId })}
          />
        ))
      )}
      {rows.length === 0 ? null : <MoreRows hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} />}
      <BottomActions>
        <PrimaryButton onClick={() => goTo('complain')}>我要投诉</PrimaryButton>
      </BottomActions>
    </>
  );
}

import Taro, { useDidShow, useReachBottom } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { MoreRows } from '@/components/MoreRows';
import { StatusTag } from '@/components/StatusTag';
import { pressable } from '@/components/pressable';
import { useNow } from '../../live/useNow';
import { supervisorPaths } from '../../staff/staffPaths';
import { ratingTag } from '../RatingCard';
import { useRatings, type RatingRow } from '../useRatings';
import './index.scss';

/** What the enterprises said, newest first; a bad rating stands out until it is put right (A5, R4). */
export function RatingList() {
  const now = useNow();
  const { rows, isLoading, error, refresh, hasMore, isLoadingMore, loadMore } = useRatings();
  useReachBottom(loadMore);
  useDidShow(refresh);

  if (rows === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;
  if (rows.length === 0)
    return <EmptyState title="还没有评价" words="回访后企业可以评价服务,评价会出现在这里。" />;

  return (
    <View>
      {rows.map((row) => (
        <RatingRowCard key={row.caseId} row={row} now={now} />
      ))}
      <MoreRows hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} />
    </View>
  );
}

function RatingRowCard({ row, now }: { readonly row: RatingRow; readonly now: string }) {
  const { caseId, levels, words, projectName, enterpriseName, specialistName, rectifications, ratedAt } = row;
  const open = () => void Taro.navigateTo({ url: supervisorPaths.case({ caseId }) });

  return (
    <View className="rating-row" {...pressable({ role: 'link', onPress: open })}>
      <View className="rating-row__head">
        <Text className="rating-row__project">{projectName}</Text>
        {levels === null ? null : <StatusTag {...ratingTag({ levels, rectifications })} />}
      </View>
      <Text className="rating-row__words">{words === '' ? '没有留言' : `“${words}”`}</Text>
      <Text className="rating-row__fact">{enterpriseName}</Text>
      <Text className="rating-row__fact">
        {specialistName === null ? '' : `${specialistName}服务 · `}
        {formatMoment(ratedAt, now)} 评价
      </Text>
    </View>
  );
}

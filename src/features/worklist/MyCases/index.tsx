import Taro, { useReachBottom } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import type { CaseRow } from '@/domain/agencyCase/CaseRow';
import { dayOf } from '@/domain/shared/time';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { MoreRows } from '@/components/MoreRows';
import { CaseRowCard } from '../../caseList/CaseRowCard';
import { useUnreadByCase } from '../../conversation/useUnreadByCase';
import { useCaseList } from '../../caseList/useCaseList';
import { useNow } from '../../live/useNow';
import { staffPaths } from '../../staff/staffPaths';
import { DueNote } from '../DueNote';
import { groupedCases } from '../groupedCases';
import { workbenchSource } from '../staffSources';
import './index.scss';

const source = workbenchSource({ scope: 'mine' });

function open({ caseId }: CaseRow): void {
  void Taro.navigateTo({ url: staffPaths.case({ caseId }) });
}

/** The specialist's room: his open cases, what is due today first (P2, P4). */
export function MyCases() {
  const now = useNow();
  const { rows, isLoading, error, refresh, ...list } = useCaseList(source);
  const { hasMore, isLoadingMore, loadMore } = list;
  const caseIds = rows?.map(({ caseId }) => caseId) ?? [];
  const unread = useUnreadByCase({ scope: 'workbench', caseIds, known: list.unread });
  useReachBottom(loadMore);

  if (rows === undefined)
    return <LoadState isLoading={isLoading} error={error} onRetry={() => void refresh()} />;
  if (rows.length === 0)
    return <EmptyState title="手上没有在办的办件" words="综合窗口指派给您的办件会出现在这里。" />;

  return (
    <View>
      {groupedCases(rows, dayOf(now)).map((group) => (
        <View key={group.key}>
          <Text className="my-cases__title">
            {group.title} {group.rows.length}
          </Text>
          {group.rows.map((row) => (
            <CaseRowCard
              key={row.caseId}
              row={row}
              now={now}
              viewer="specialist"
              note={<DueNote isForSpecialist row={row} now={now} />}
              onOpen={open}
              unread={unread[row.caseId]}
            />
          ))}
        </View>
      ))}
      <MoreRows hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} />
    </View>
  );
}

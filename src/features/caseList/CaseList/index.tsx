import { Fragment, type ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import type { CaseRow } from '@/domain/agencyCase/CaseRow';
import type { TurnHolder } from '@/domain/agencyCase/turnOf';
import type { ApiScope } from '@/features/caseView/CaseGateway';
import { useUnreadByCase } from '@/features/conversation/useUnreadByCase';
import { useNow } from '@/features/live/useNow';
import { LoadState } from '@/components/LoadState';
import { MoreRows } from '@/components/MoreRows';
import { StaleNote } from '@/components/StaleNote';
import { CaseRowCard } from '../CaseRowCard';
import type { CaseListSource } from '../CaseListSource';
import { useCaseList } from '../useCaseList';
import './index.scss';

interface CaseListProps {
  readonly source: CaseListSource;
  readonly viewer: TurnHolder;
  readonly onOpen: (row: CaseRow) => void;
  readonly renderNote?: (row: CaseRow, now: string) => ReactNode;
  /** The heading under which a row stands; the list comes in their order, and one heading alone says nothing. */
  readonly titleOf?: (row: CaseRow) => string;
  /** What stands here while there is no case. */
  readonly empty: ReactNode;
}

const scopes: Readonly<Record<TurnHolder, ApiScope>> = {
  enterprise: 'applicant',
  window: 'workbench',
  specialist: 'workbench',
  department: 'workbench',
  nobody: 'workbench',
  workingGroup: 'supervision',
};

/** Cases that keep themselves fresh, a page at a time; loading, failing and empty are said in its place. */
export function CaseList({ source, viewer, onOpen, renderNote, titleOf, empty }: CaseListProps) {
  const now = useNow();
  const { rows, isLoading, error, staleClock, refresh, ...list } = useCaseList(source);
  const { hasMore, isLoadingMore, loadMore } = list;
  const caseIds = rows?.map(({ caseId }) => caseId) ?? [];
  const unread = useUnreadByCase({ scope: scopes[viewer], caseIds, known: list.unread });
  useReachBottom(loadMore);

  if (rows === undefined)
    return <LoadState isLoading={isLoading} error={error} onRetry={() => void refresh()} />;
  if (rows.length === 0) return empty;

  const titles = rows.map((row) => titleOf?.(row));
  const isGrouped = new Set(titles).size > 1;
  return (
    <View className="case-list">
      <StaleNote clock={staleClock} />
      {rows.map((row, place) => (
        <Fragment key={row.caseId}>
          {isGrouped ? <RowTitle title={titles[place]} before={titles[place - 1]} /> : null}
          <CaseRowCard
            row={row}
            now={now}
            viewer={viewer}
            onOpen={onOpen}
            unread={unread[row.caseId]}
            note={renderNote?.(row, now)}
          />
        </Fragment>
      ))}
      <MoreRows hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} />
    </View>
  );
}

interface RowTitleProps {
  readonly title: string | undefined;
  /** Of the row above; the same is not said twice. */
  readonly before: string | undefined;
}

function RowTitle({ title, before }: RowTitleProps) {
  if (title === undefined || title === before) return null;
  return <Text className="case-list__title">{title}</Text>;
}

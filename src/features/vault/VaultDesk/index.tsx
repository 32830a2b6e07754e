import { useState } from 'react';
import { useDidShow, useReachBottom } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { dayOf } from '@/domain/shared/time';
import { useNow } from '@/features/live/useNow';
import type { PagedRows } from '@/features/live/usePagedRows';
import { goTo } from '@/features/navigation/routes';
import { SearchBox } from '@/features/worklist/SearchBox';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { MoreRows } from '@/components/MoreRows';
import { PrimaryButton } from '@/components/PrimaryButton';
import { QuietButton } from '@/components/QuietButton';
import { StaleNote } from '@/components/StaleNote';
import { shelvesOf } from '../shelves';
import { useVault } from '../useVault';
import type { PaperRow } from '../vaultTypes';
import { VaultRow } from './VaultRow';
import './index.scss';

/** From so many papers on they are sought rather than read through. */
const LONG_LIST = 8;

interface VaultDeskProps {
  readonly enterpriseId: string;
  /** The project that the page was opened from; all are shown where there is none. */
  readonly projectName: string | undefined;
}

/** 材料库: what is there, project by project. */
export function VaultDesk({ enterpriseId, projectName }: VaultDeskProps) {
  const [project, setProject] = useState(projectName);
  const [words, setWords] = useState('');
  const papers = useVault({ enterpriseId, projectName: project, words });
  const isLong = (papers.rows?.length ?? 0) >= LONG_LIST || words !== '';
  useReachBottom(papers.loadMore);
  useDidShow(() => papers.rows === undefined || papers.refresh());

  return (
    <>
      <StaleNote clock={papers.staleClock} />
      {project === undefined ? null : (
        <View className="vault-desk__filter">
          <Text className="vault-desk__filter-words">只看“{project}”和企业通用的材料。</Text>
          <QuietButton onClick={() => setProject(undefined)}>看全部项目</QuietButton>
        </View>
      )}
      {isLong ? <SearchBox placeholder="材料或项目名称" sought={words} onSearch={setWords} /> : null}
      <Shelves papers={papers} words={words} />
      <BottomActions>
        <PrimaryButton onClick={() => goTo('newPaper', { enterpriseId, projectName: project })}>
          添加材料
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

function Shelves({ papers, words }: { readonly papers: PagedRows<PaperRow>; readonly words: string }) {
  const today = dayOf(useNow());
  const { rows, isLoading, error, refresh, hasMore, isLoadingMore, loadMore } = papers;
  if (rows === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;
  if (rows.length === 0)
    return words === '' ? (
      <EmptyState
        title="材料库还是空的"
        words="申请、补正时上传的材料会自动存到这里,下次直接用。也可以现在添加。"
      />
    ) : (
      <EmptyState title="没有找到" words={`材料和项目的名称里都没有“${words}”。`} />
    );

  return (
    <View>
      {shelvesOf(rows).map(({ key, title, rows: shelf }) => (
        <Card key={key} title={title}>
          {shelf.map((row) => (
            <VaultRow key={row.paperId} row={row} today={today} />
          ))}
        </Card>
      ))}
      <MoreRows hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} />
    </View>
  );
}

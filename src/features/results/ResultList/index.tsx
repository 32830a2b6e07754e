import { useState } from 'react';
import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { dayOf } from '@/domain/shared/time';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { MoreRows } from '@/components/MoreRows';
import { QuietButton } from '@/components/QuietButton';
import { StaleNote } from '@/components/StaleNote';
import { useMe } from '../../account/useMe';
import { useNow } from '../../live/useNow';
import { SearchBox } from '../../worklist/SearchBox';
import { byProject } from '../byProject';
import { ProjectResults } from '../ProjectResults';
import { useResults } from '../useResults';
import './index.scss';

interface ResultListProps {
  /** The one project to begin with; '' for all. */
  readonly project: string;
}

/** 成果: everything that was granted and delivered, over all cases and for years (A4). */
export function ResultList({ project: firstProject }: ResultListProps) {
  const today = dayOf(useNow());
  const { me } = useMe();
  const [project, setProject] = useState(firstProject);
  const [search, setSearch] = useState('');
  const list = useResults({ project, search });
  useReachBottom(list.loadMore);
  const projects = byProject(list.rows ?? []);

  return (
    <View className="result-list">
      <SearchBox placeholder="证照名称、编号或项目" sought={search} onSearch={setSearch} />
      {project === '' ? null : (
        <View className="result-list__filter">
          <QuietButton onClick={() => setProject('')}>只看“{project}”,点这里看全部</QuietButton>
        </View>
      )}
      <StaleNote clock={list.staleClock} />
      {list.rows === undefined ? (
        <LoadState isLoading={list.isLoading} error={list.error} onRetry={list.refresh} />
      ) : projects.length === 0 ? (
        <Nothing search={search} />
      ) : (
        <>
          {projects.map((each) => (
            <ProjectResults
              key={`${each.enterpriseName} ${each.projectName}`}
              project={each}
              today={today}
              showsEnterprise={(me?.enterprises.length ?? 0) > 1}
              {...(project === '' ? { onOpen: () => setProject(each.projectName) } : {})}
            />
          ))}
          <MoreRows hasMore={list.hasMore} isLoading={list.isLoadingMore} onMore={list.loadMore} />
        </>
      )}
    </View>
  );
}

function Nothing({ search }: { readonly search: string }) {
  return search === '' ? (
    <EmptyState title="还没有成果" words="事项批准并送达后,证照和批文会一直保存在这里。" />
  ) : (
    <EmptyState title="没有找到" words={`没有与“${search}”相符的成果,请核对名称或编号。`} />
  );
}

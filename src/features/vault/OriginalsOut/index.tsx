import { useDidShow, useReachBottom } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { api } from '@/api/api';
import { formatDay, formatDeadline, remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { useNow } from '@/features/live/useNow';
import { usePagedRows } from '@/features/live/usePagedRows';
import { goTo } from '@/features/navigation/routes';
import { loanWords } from '@/features/caseView/loanWords';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { MoreRows } from '@/components/MoreRows';
import { QuietButton } from '@/components/QuietButton';
import { StaleNote } from '@/components/StaleNote';
import { StatusTag } from '@/components/StatusTag';
import { originalsByCase } from '../originalsByCase';
import { vaultKeys } from '../vaultKeys';
import type { OriginalOut } from '../vaultTypes';
import './index.scss';

/** 原件在哪里: every original that is not at home, with whom, since when and until when. */
export function OriginalsOut({ enterpriseId }: { readonly enterpriseId: string }) {
  const today = dayOf(useNow());
  const { rows, isLoading, error, refresh, hasMore, isLoadingMore, loadMore, staleClock } = usePagedRows({
    queryKey: vaultKeys.originals(enterpriseId),
    read: (cursor) => api.applicant.vault.originals.query({ enterpriseId, cursor }),
  });
  useReachBottom(loadMore);
  useDidShow(() => rows === undefined || refresh());

  if (rows === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;
  if (rows.length === 0)
    return (
      <EmptyState title="原件都在您手里" words="专员上门收走原件后,这里会写明在谁那里、什么时候归还。" />
    );

  return (
    <View>
      <StaleNote clock={staleClock} />
      {originalsByCase(rows).map(({ caseId, projectName, originals }) => (
        <Card key={caseId} title={projectName}>
          {originals.map((original) => (
            <Original key={original.entryId} {...{ original, today }} />
          ))}
          <View className="original-out__open">
            <QuietButton about={projectName} onClick={() => goTo('case', { caseId })}>
              打开办件
            </QuietButton>
          </View>
        </Card>
      ))}
      <MoreRows hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} />
    </View>
  );
}

interface OriginalProps {
  readonly original: OriginalOut;
  /** 'YYYY-MM-DD'. */
  readonly today: string;
}

function Original({ original, today }: OriginalProps) {
  const { name, count, holderName, departmentName, since, dueBackOn, loan } = original;
  const holder = [holderName, departmentName].filter((part) => part !== '').join(' · ');

  return (
    <View className="original-out">
      <View className="original-out__head">
        <Text className="original-out__name">
          {name} {count} 份
        </Text>
        {dueBackOn !== null && dueBackOn < today ? <StatusTag word="该还了" tone="bad" /> : null}
      </View>
      <Text className="original-out__line">在谁那里:{holder}</Text>
      <Text className="original-out__line">从什么时候:{formatDay(dayOf(since), today)}</Text>
      {loan === null ? null : <Text className="original-out__line">现在在:{loanWords(loan, today)}</Text>}
      <Text className="original-out__line">什么时候还:{backWords(original, today)}</Text>
    </View>
  );
}

function backWords({ dueBackOn, left }: OriginalOut, today: string): string {
  if (dueBackOn === null) return '用完即归还';
  const words = left === null ? '' : `,${remainingWords({ leftWd: left, dueOn: dueBackOn, today })}`;
  return `${formatDeadline(dueBackOn, today)}${words}`;
}

import { Text, View } from '@tarojs/components';
import { catalogueChanges } from '@/domain/catalogue/changes/catalogueChanges';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { Card } from '@/components/Card';
import { CardColumns } from '@/components/CardColumns';
import { confirmed } from '@/components/confirmed';
import { LoadState } from '@/components/LoadState';
import { MoreRows } from '@/components/MoreRows';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { StatusTag } from '@/components/StatusTag';
import { useNow } from '../../live/useNow';
import { leaveDone } from '../../staff/leavePage';
import { supervisorPaths } from '../../staff/staffPaths';
import type { DraftState } from '../draft/DraftState';
import { versionName } from '../draftWords';
import { usePublish } from '../usePublish';
import { useVersions, type VersionRow } from '../useVersions';
import { TransferCard } from './TransferCard';
import './index.scss';

const CHANGES_SHOWN = 6;

/** What was published when and by whom; any of it can be the draft again. */
export function VersionsDesk({ draft }: { readonly draft: DraftState }) {
  const { rows, isLoading, error, refresh, hasMore, isLoadingMore, loadMore } = useVersions();
  const { restore, isBusy, problem } = usePublish();
  const { current, working } = draft;

  async function take(number: number): Promise<void> {
    const count = catalogueChanges(current.catalogue, working).length;
    const words = count === 0 ? '' : `现在的草稿有 ${count} 处改动,会被替换,可以撤销。`;
    const title = `用${versionName(number)}做草稿?`;
    const isSure = await confirmed({ title, words: `${words}发布前企业看不到变化。`, yes: '用它' });
    if (isSure && (await restore(number))) leaveDone('草稿已换好', supervisorPaths.catalogue());
  }

  if (rows === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;
  const version = { currentNumber: current.number, isBusy, onTake: (number: number) => void take(number) };

  return (
    <>
      <CardColumns>
        <TransferCard draft={draft} />
        <Card title="历史版本">
          <Problem sentence={problem} />
          {rows.map((row) => (
            <OneVersion key={row.number} row={row} {...version} />
          ))}
          {hasMore ? null : <OneVersion row={shipped} {...version} />}
        </Card>
      </CardColumns>
      {hasMore ? <MoreRows hasMore isLoading={isLoadingMore} onMore={loadMore} /> : null}
    </>
  );
}

const shipped: VersionRow = { number: 0, changes: [], changeCount: 0, publisherName: '', publishedAt: '' };

interface OneVersionProps {
  readonly row: VersionRow;
  readonly currentNumber: number;
  readonly isBusy: boolean;
  readonly onTake: (number: number) => void;
}

function OneVersion({ row, currentNumber, isBusy, onTake }: OneVersionProps) {
  const now = useNow();
  const { number, changes, changeCount, publisherName, publishedAt } = row;
  const shown = changes.slice(0, CHANGES_SHOWN);

  return (
    <View className="versions-desk__version">
      <View className="versions-desk__head">
        <Text className="versions-desk__name">{versionName(number)}</Text>
        {number === currentNumber ? <StatusTag tone="good" word="现行" /> : null}
      </View>
      {publishedAt === '' ? null : (
        <Text className="versions-desk__words">{`${formatMoment(publishedAt, now)} ${publisherName} 发布`}</Text>
      )}
      {shown.map((sentence) => (
        <Text key={sentence} className="versions-desk__change">
          {sentence}
        </Text>
      ))}
      {changeCount > shown.length ? (
        <Text className="versions-desk__words">{`另有 ${changeCount - shown.length} 处改动`}</Text>
      ) : null}
      {number === currentNumber ? null : (
        <View className="versions-desk__choices">
          <QuietButton isDisabled={isBusy} about={versionName(number)} onClick={() => onTake(number)}>
            用它做草稿
          </QuietButton>
        </View>
      )}
    </View>
  );
}

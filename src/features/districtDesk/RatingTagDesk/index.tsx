import Taro from '@tarojs/taro';
import { Text } from '@tarojs/components';
import { BottomActions } from '@/components/BottomActions';
import { LoadState } from '@/components/LoadState';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { OutdatedCard } from '../../staff/OutdatedCard';
import { TagList } from './TagList';
import { TagPreview } from './TagPreview';
import type { TagTable } from './tagForm';
import { useRatingTags, useTagEditor } from './useRatingTags';
import './index.scss';

/** The tags beside the faces are the district's to choose (A5). */
export function RatingTagDesk() {
  const { table, isLoading, error, refresh } = useRatingTags();
  if (table === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;

  return <TagEditor key={table.version} table={table} refresh={refresh} />;
}

function TagEditor({ table, refresh }: { readonly table: TagTable; readonly refresh: () => void }) {
  const editing = useTagEditor(table, refresh);
  const { value, isUnsaved, isBusy, isOutdated, problem, problems } = editing;
  const sentence = problem === '' ? (problems[''] ?? problems['tags'] ?? placeSentence(problems)) : problem;

  async function save(): Promise<void> {
    if (await editing.save()) void Taro.showToast({ title: '已保存', icon: 'success' });
  }

  return (
    <>
      <Text className="rating-tags__lead">
        企业评价时可以点选的词。保存后,新打开的评价页马上用新的;以前的评价保留当时的词。
      </Text>
      {isOutdated && isUnsaved ? (
        <OutdatedCard
          who={table.updaterName}
          what="评价标签"
          theirs={table.tags.map(({ words, isRetired }) => (isRetired ? `${words}(停用)` : words)).join('、')}
          onTakeTheirs={editing.takeTheirs}
          onKeepMine={editing.keepMine}
        />
      ) : null}
      <TagList editing={editing} />
      <TagPreview tags={value} />
      {isUnsaved && !isOutdated ? (
        <BottomActions>
          <Problem sentence={sentence} />
          <PrimaryButton isBusy={isBusy} onClick={() => void save()}>
            保存标签
          </PrimaryButton>
        </BottomActions>
      ) : null}
    </>
  );
}

function placeSentence(problems: Readonly<Record<string, string>>): string {
  return Object.keys(problems).length === 0 ? '' : '有几处需要修改,见红字。';
}

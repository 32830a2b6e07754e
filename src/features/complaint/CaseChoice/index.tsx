import { useReachBottom } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { mySources } from '@/features/caseList/mySources';
import { useCaseList } from '@/features/caseList/useCaseList';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { MoreRows } from '@/components/MoreRows';
import { RadioGroup } from '@/components/RadioGroup';

/** Which case a complaint is about, where it was not opened from one. */
export function CaseChoice({ onChoose }: { readonly onChoose: (caseId: string) => void }) {
  const { rows, isLoading, error, refresh, hasMore, isLoadingMore, loadMore } = useCaseList(mySources.all);
  useReachBottom(loadMore);

  if (rows === undefined)
    return <LoadState isLoading={isLoading} error={error} onRetry={() => void refresh()} />;
  if (rows.length === 0)
    return <EmptyState title="还没有办件" words="投诉针对一个办件的服务。其他意见可以联系综合窗口。" />;

  return (
    <View>
      <Card title="投诉哪个办件的服务?">
        <RadioGroup label="投诉哪个办件的服务">
          {rows.map(({ caseId, projectName, number, specialistName }) => (
            <CheckRow
              key={caseId}
              isRadio
              label={projectName}
              detail={[number, specialistName === null ? '' : `${specialistName}服务`]
                .filter(Boolean)
                .join(' · ')}
              isChecked={false}
              onToggle={() => onChoose(caseId)}
            />
          ))}
        </RadioGroup>
      </Card>
      <MoreRows hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} />
    </View>
  );
}

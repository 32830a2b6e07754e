import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { Card } from '@/components/Card';
import { Problem } from '@/components/Problem';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { QuietButton } from '@/components/QuietButton';
import { pressable } from '@/components/pressable';
import { ComplaintsEntry } from '../../complaint/ComplaintsEntry';
import { complaintCountQuestion } from '../../complaint/complaintQuestions';
import { useAskAlong } from '../../live/useAskAlong';
import { PublicityDoors } from '../../service/PublicityDoors';
import { supervisorPaths } from '../../staff/staffPaths';
import { attentionNumbers, statusNumbers, type OverviewNumber } from '../overviewGroups';
import { useOverview } from '../useOverview';
import './index.scss';

/** The working group's first page: what waits for it, then where every case stands (G2, R4). */
export function Overview() {
  const { overview, isLoading, error, refresh } = useOverview();
  useAskAlong([complaintCountQuestion]);
  if (overview === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;

  const attention = attentionNumbers(overview);
  return (
    <View>
      <Card title="需要您处理">
        {attention.length === 0 ? (
          <EmptyState title="现在没有要处理的" words="有新的回访或差评时会出现在这里。" />
        ) : (
          <Numbers numbers={attention} isUrgent />
        )}
      </Card>
      <TemplateProblems count={overview.templateProblems} />
      <Card title="全部办件">
        <Numbers numbers={statusNumbers(overview)} />
      </Card>
      <Card title="督办与考核">
        <View className="overview__links">
          <QuietButton onClick={() => open(supervisorPaths.ratings())}>企业评价</QuietButton>
          <ComplaintsEntry />
          <QuietButton onClick={() => open(supervisorPaths.comparison())}>部门对比</QuietButton>
          <QuietButton onClick={() => open(supervisorPaths.staff())}>人员与邀请</QuietButton>
          <QuietButton onClick={() => open(supervisorPaths.rules())}>承诺与日历</QuietButton>
          <QuietButton onClick={() => open(supervisorPaths.catalogue())}>事项目录</QuietButton>
          <QuietButton onClick={() => open(supervisorPaths.templates())}>消息模板</QuietButton>
          <QuietButton onClick={() => open(supervisorPaths.ratingTags())}>评价标签</QuietButton>
          <QuietButton onClick={() => open(supervisorPaths.papers())}>材料样例和空白表</QuietButton>
        </View>
      </Card>
      <PublicityDoors />
    </View>
  );
}

function TemplateProblems({ count }: { readonly count: number }) {
  if (count === 0) return null;

  return (
    <Card title="微信消息">
      <Problem sentence={`${count} 种消息的模板与微信后台不一致,可能发不出去。小程序里的“消息”不受影响。`} />
      <View className="overview__fix">
        <QuietButton onClick={() => open(supervisorPaths.templates())}>去看是哪些</QuietButton>
      </View>
    </Card>
  );
}

function open(path: string): void {
  void Taro.navigateTo({ url: path });
}

interface NumbersProps {
  readonly numbers: readonly OverviewNumber[];
  readonly isUrgent?: boolean;
}

function Numbers({ numbers, isUrgent = false }: NumbersProps) {
  return (
    <View className="overview__numbers">
      {numbers.map(({ scope, word, count }) => (
        <View
          key={scope}
          className={`overview__number${isUrgent ? ' overview__number--urgent' : ''}`}
          {...pressable({
            onPress: () => open(supervisorPaths.cases({ status: scope })),
          })}
        >
          <Text className="overview__count">{count}</Text>
          <Text className="overview__word">{word}</Text>
        </View>
      ))}
    </View>
  );
}

import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { sayNumber } from '@/domain/comparison/differenceWords';
import { sayMonth } from '@/domain/comparison/rollup';
import { ActionSheet } from '@/components/ActionSheet';
import { Card } from '@/components/Card';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { roleOf } from '@/components/roleOf';
import { BaselineForm } from '../BaselineForm';
import { useComparisonChanges, type ComparisonAnswer, type KeptBaseline } from '../useComparison';
import './index.scss';

interface Change {
  readonly words: string;
  readonly of: KeptBaseline;
}

/** What is known of items without the service, with a way to correct, remove, and take the last change back. */
export function BaselineCard({ answer }: { readonly answer: ComparisonAnswer }) {
  const [editing, setEditing] = useState<KeptBaseline | 'new' | undefined>(undefined);
  const [last, setLast] = useState<Change | undefined>(undefined);
  const { isBusy, problem, remove, undo } = useComparisonChanges();
  const { names, baselines, period } = answer;

  async function removeOne(of: KeptBaseline): Promise<void> {
    const { version } = of;
    if (await remove({ version, key: keyOf(of) }))
      setLast({ words: '已删除', of: { ...of, version: version + 1 } });
  }

  async function undoLast({ of }: Change): Promise<void> {
    if (await undo({ version: of.version, key: keyOf(of) })) setLast(undefined);
  }

  return (
    <Card title="无服务的数据">
      <Text className="baseline-card__words">
        没有用帮代办服务时,同一事项的用时。由工作组登记并写明来源;同一事项取最近一期。
      </Text>
      {last ? (
        <View className="baseline-card__undo" {...roleOf('status')}>
          <Text className="baseline-card__said">
            {last.words}:{names.items[last.of.itemId] ?? last.of.itemId}
          </Text>
          <QuietButton isBusy={isBusy} onClick={() => void undoLast(last)}>
            撤销
          </QuietButton>
        </View>
      ) : null}
      <Problem sentence={problem} />
      {baselines.map((baseline) => (
        <Kept
          key={Object.values(keyOf(baseline)).join('/')}
          baseline={baseline}
          name={names.items[baseline.itemId] ?? baseline.itemId}
          onEdit={() => setEditing(baseline)}
          onRemove={() => void removeOne(baseline)}
        />
      ))}
      <QuietButton onClick={() => setEditing('new')}>登记无服务的数据</QuietButton>
      <ActionSheet
        title={editing === 'new' ? '登记无服务的数据' : '更正无服务的数据'}
        isOpen={editing !== undefined}
        onClose={() => setEditing(undefined)}
      >
        <BaselineForm
          kept={editing === 'new' ? undefined : editing}
          names={names}
          thisMonth={period.to}
          onDone={(of) => {
            setLast({ words: '已保存', of });
            setEditing(undefined);
          }}
        />
      </ActionSheet>
    </Card>
  );
}

function keyOf({ itemId, from, until }: KeptBaseline) {
  return { itemId, from, until };
}

interface KeptProps {
  readonly baseline: KeptBaseline;
  readonly name: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function Kept({ baseline, name, onEdit, onRemove }: KeptProps) {
  const { from, until, decided, medianWd, source } = baseline;
  return (
    <View className="baseline-card__baseline">
      <Text className="baseline-card__name">{name}</Text>
      <Text className="baseline-card__words">
        {sayMonth(from)}至{sayMonth(until)},{decided} 件,用时中位数 {sayNumber(medianWd)} 个工作日
      </Text>
      <Text className="baseline-card__words">来源:{source}</Text>
      <View className="baseline-card__actions">
        <QuietButton about={name} onClick={onEdit}>
          更正
        </QuietButton>
        <QuietButton about={name} onClick={onRemove}>
          删除
        </QuietButton>
      </View>
    </View>
  );
}

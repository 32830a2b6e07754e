import { Text, View } from '@tarojs/components';
import { catalogueChanges } from '@/domain/catalogue/changes/catalogueChanges';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import type { DraftConflict, DraftState } from '../draft/DraftState';
import { deskStore } from '../draft/deskStore';
import { withMine } from '../draft/withDesk';

interface ConflictCardProps {
  readonly draft: DraftState;
  readonly conflict: DraftConflict;
}

/** Two people changed the same part: what differs in words, and whose is to stay. Nothing is overwritten meanwhile. */
export function ConflictCard({ draft, conflict }: ConflictCardProps) {
  const differences = catalogueChanges(draft.working, withMine(draft.working, conflict));
  const who = conflict.byName || '另一位同事';

  function take(): void {
    deskStore.change((catalogue) => withMine(catalogue, conflict));
    deskStore.dismissConflict();
  }

  return (
    <Card title={`${who}也改了同一处`}>
      <Text className="draft-frame__words">现在保留的是{who}的内容。如果换成您的,会有这些变化:</Text>
      {differences.map(({ sentence }) => (
        <Text key={sentence} className="draft-frame__difference">
          {sentence}
        </Text>
      ))}
      <View className="draft-frame__choices">
        <QuietButton onClick={take}>换成我的</QuietButton>
        <QuietButton onClick={() => deskStore.dismissConflict()}>保留{who}的</QuietButton>
      </View>
    </Card>
  );
}

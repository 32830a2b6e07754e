import { Text, View } from '@tarojs/components';
import type { CaseListSource } from '@/features/caseList/CaseListSource';
import { CaseRowCard } from '@/features/caseList/CaseRowCard';
import { useCaseList } from '@/features/caseList/useCaseList';
import { useNow } from '@/features/live/useNow';
import { goTo } from '@/features/navigation/routes';
import './index.scss';

interface WaitingForMeProps {
  readonly source: CaseListSource;
}

const SHOWN = 3;

/** Open cases with the enterprise's turn, above everything else at home; nothing where none waits. */
export function WaitingForMe({ source }: WaitingForMeProps) {
  const now = useNow();
  const { rows = [] } = useCaseList(source);
  const waiting = rows.filter((row) => row.turn.holder === 'enterprise');
  if (waiting.length === 0) return null;

  return (
    <View className="waiting-for-me">
      <Text className="waiting-for-me__title">等您处理</Text>
      {waiting.slice(0, SHOWN).map((row) => (
        <CaseRowCard
          key={row.caseId}
          row={row}
          now={now}
          viewer="enterprise"
          onOpen={({ caseId }) => goTo('case', { caseId })}
        />
      ))}
    </View>
  );
}

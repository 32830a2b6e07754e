import { Text, View } from '@tarojs/components';
import { useMe } from '@/features/account/useMe';
import type { CaseListSource } from '@/features/caseList/CaseListSource';
import { CaseRowCard } from '@/features/caseList/CaseRowCard';
import { useCaseList } from '@/features/caseList/useCaseList';
import { useNow } from '@/features/live/useNow';
import { goTo } from '@/features/navigation/routes';
import { LoadState } from '@/components/LoadState';
import { QuietButton } from '@/components/QuietButton';
import { StaleNote } from '@/components/StaleNote';
import './index.scss';

interface WaitingForMeProps {
  readonly source: CaseListSource;
}

const SHOWN = 3;

/** Open cases with the enterprise's turn, above everything else at home; nothing where none waits, and why where nobody knows. */
export function WaitingForMe({ source }: WaitingForMeProps) {
  const now = useNow();
  const { rows = [], error, staleClock, refresh } = useCaseList(source);
  const { refresh: askWhoIAm } = useMe();
  if (error !== '') return <LoadState isLoading={false} error={error} onRetry={readAgain} />;

  const waiting = rows.filter((row) => row.turn.holder === 'enterprise');
  if (waiting.length === 0) return null;

  function readAgain(): void {
    askWhoIAm();
    void refresh();
  }

  return (
    <View className="waiting-for-me">
      <StaleNote clock={staleClock} />
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
      {waiting.length > SHOWN ? (
        <View className="waiting-for-me__more">
          <QuietButton onClick={() => goTo('cases')}>另有 {waiting.length - SHOWN} 件等您处理</QuietButton>
        </View>
      ) : null}
    </View>
  );
}

import { Text, View } from '@tarojs/components';
import type { CaseRow } from '@/domain/agencyCase/CaseRow';
import { useMe } from '@/features/account/useMe';
import type { CaseListSource } from '@/features/caseList/CaseListSource';
import { CaseRowCard } from '@/features/caseList/CaseRowCard';
import { useCaseList } from '@/features/caseList/useCaseList';
import { useNow } from '@/features/live/useNow';
import { goTo } from '@/features/navigation/routes';
import { KeptPlace } from '@/components/KeptPlace';
import { LoadState } from '@/components/LoadState';
import { QuietButton } from '@/components/QuietButton';
import { StaleNote } from '@/components/StaleNote';
import './index.scss';

interface WaitingForMeProps {
  readonly source: CaseListSource;
  /** Whether it is known that no enterprise is bound, and so nothing can wait. */
  readonly isNobody: boolean;
}

const SHOWN = 3;
const NAME = 'waiting';

/** Open cases with the enterprise's turn, above everything else at home; nothing where none waits, and why where nobody knows. */
export function WaitingForMe({ source, isNobody }: WaitingForMeProps) {
  if (isNobody) return <KeptPlace name={NAME} isLoading={false} shape="" />;
  return <WaitingCases source={source} />;
}

function WaitingCases({ source }: Pick<WaitingForMeProps, 'source'>) {
  const { rows, isLoading, error, staleClock, refresh } = useCaseList(source);
  const { refresh: askWhoIAm } = useMe();
  const waiting = rows?.filter((row) => row.turn.holder === 'enterprise') ?? [];

  function readAgain(): void {
    askWhoIAm();
    void refresh();
  }

  if (error !== '' && !isLoading) return <LoadState isLoading={false} error={error} onRetry={readAgain} />;
  return (
    <KeptPlace
      name={NAME}
      isLoading={rows === undefined}
      shape={waiting.map(({ caseId, updatedAt }) => `${caseId} ${updatedAt}`).join()}
      firstCards={1}
    >
      {waiting.length === 0 ? null : <Waiting waiting={waiting} staleClock={staleClock} />}
    </KeptPlace>
  );
}

interface WaitingProps {
  readonly waiting: readonly CaseRow[];
  readonly staleClock: string;
}

function Waiting({ waiting, staleClock }: WaitingProps) {
  const now = useNow();
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

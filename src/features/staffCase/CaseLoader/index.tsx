import type { ReactNode } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { LoadState } from '@/components/LoadState';
import { StaleNote } from '@/components/StaleNote';
import type { ApiScope } from '../../caseView/CaseGateway';
import { useCase } from '../../caseView/useCase';

interface CaseLoaderProps {
  readonly scope: ApiScope;
  readonly caseId: string;
  readonly children: (answer: CaseAnswer) => ReactNode;
}

/** A page about one case: nothing is drawn before the case is there, and why it is not is said in its place. */
export function CaseLoader({ scope, caseId, children }: CaseLoaderProps) {
  const { answer, isLoading, error, staleClock, refresh } = useCase(scope, caseId);
  if (answer === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;

  return (
    <>
      <StaleNote clock={staleClock} />
      {children(answer)}
    </>
  );
}

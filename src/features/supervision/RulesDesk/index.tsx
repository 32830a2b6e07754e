import { LoadState } from '@/components/LoadState';
import { CalendarForm } from '../CalendarForm';
import { PromisesForm } from '../PromisesForm';
import { useRules } from '../useRules';

/** What the district decides about time: its promises and its calendar (P4). */
export function RulesDesk() {
  const { rules, isLoading, error, refresh } = useRules();
  if (rules === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;

  return (
    <>
      <PromisesForm key={`promises-${rules.promises.version}`} table={rules.promises} refresh={refresh} />
      <CalendarForm
        key={`calendar-${rules.calendar.version}`}
        table={rules.calendar}
        publishedUntil={rules.publishedUntil}
      />
    </>
  );
}

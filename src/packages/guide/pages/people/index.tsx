import { guidePaths } from '@/features/guide/guidePaths';
import { PeopleList } from '@/features/guide/PeopleList';
import { usePublicGuide } from '@/features/guide/usePublicGuide';
import { useShare } from '@/features/guide/useShare';
import { LoadState } from '@/components/LoadState';
import { PageFrame } from '@/components/PageFrame';
import { StaleNote } from '@/components/StaleNote';

export default function PeoplePage() {
  const { value, isLoading, error, clock, refresh } = usePublicGuide();
  useShare({ title: '帮代办专员和综合窗口', path: guidePaths.people() });

  return (
    <PageFrame>
      <StaleNote clock={clock} />
      {value === undefined ? (
        <LoadState isLoading={isLoading} error={error} onRetry={refresh} />
      ) : (
        <PeopleList guide={value} />
      )}
    </PageFrame>
  );
}

import { FeeList } from '@/features/guide/FeeList';
import { guidePaths } from '@/features/guide/guidePaths';
import { openPath } from '@/features/guide/openPath';
import { feesOf, usePublicGuide } from '@/features/guide/usePublicGuide';
import { useShare } from '@/features/guide/useShare';
import { BottomActions } from '@/components/BottomActions';
import { SkeletonCards } from '@/components/LoadState/SkeletonCards';
import { PageFrame } from '@/components/PageFrame';
import { QuietButton } from '@/components/QuietButton';
import { StaleNote } from '@/components/StaleNote';

export default function FeesPage() {
  const guide = usePublicGuide();
  useShare({ title: '帮代办免费;这些法定费用仍由企业缴', path: guidePaths.fees() });

  return (
    <PageFrame>
      <StaleNote clock={guide.clock} />
      {guide.isLoading ? <SkeletonCards count={3} /> : <FeeList fees={feesOf(guide)} />}
      <BottomActions>
        <QuietButton onClick={() => openPath(guidePaths.people())}>拿不准要不要缴?问窗口和专员</QuietButton>
      </BottomActions>
    </PageFrame>
  );
}

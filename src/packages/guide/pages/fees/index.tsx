import { FeeList } from '@/features/guide/FeeList';
import { guidePaths } from '@/features/guide/guidePaths';
import { feesOf, usePublicGuide } from '@/features/guide/usePublicGuide';
import { useShare } from '@/features/guide/useShare';
import { PageFrame } from '@/components/PageFrame';
import { StaleNote } from '@/components/StaleNote';

export default function FeesPage() {
  const guide = usePublicGuide();
  useShare({ title: '帮代办免费;这些法定费用仍由企业缴', path: guidePaths.fees() });

  return (
    <PageFrame>
      <StaleNote clock={guide.clock} />
      <FeeList fees={feesOf(guide)} />
    </PageFrame>
  );
}

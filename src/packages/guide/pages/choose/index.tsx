import { guidePaths } from '@/features/guide/guidePaths';
import { ModeChooser } from '@/features/guide/ModeChooser';
import { useShare } from '@/features/guide/useShare';
import { PageFrame } from '@/components/PageFrame';

export default function ChoosePage() {
  useShare({ title: '帮办还是代办?答三个问题就知道', path: guidePaths.choose() });

  return (
    <PageFrame>
      <ModeChooser />
    </PageFrame>
  );
}

import { useRouter } from '@tarojs/taro';
import { useCatalogue } from '@/features/catalogue/useCatalogue';
import { GuideSearch } from '@/features/guide/GuideSearch';
import { feesOf, usePublicGuide } from '@/features/guide/usePublicGuide';
import { decoded } from '@/features/navigation/decoded';
import { PageFrame } from '@/components/PageFrame';

export default function SearchPage() {
  const { words = '' } = useRouter().params;
  const catalogue = useCatalogue();
  const guide = usePublicGuide();

  return (
    <PageFrame>
      <GuideSearch catalogue={catalogue} fees={feesOf(guide)} firstWords={decoded(words)} />
    </PageFrame>
  );
}

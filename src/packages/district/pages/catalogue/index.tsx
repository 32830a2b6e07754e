import { useRouter } from '@tarojs/taro';
import { CatalogueDesk } from '@/features/catalogueDesk/CatalogueDesk';
import { DraftFrame } from '@/features/catalogueDesk/DraftFrame';
import { PageFrame } from '@/components/PageFrame';

export default function CataloguePage() {
  const { kind = '', id = '' } = useRouter().params;

  return (
    <PageFrame isWide>
      <DraftFrame>{(draft) => <CatalogueDesk draft={draft} kind={kind} openId={id} />}</DraftFrame>
    </PageFrame>
  );
}

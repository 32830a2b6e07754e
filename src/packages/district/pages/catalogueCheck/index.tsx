import { CheckDesk } from '@/features/catalogueDesk/CheckDesk';
import { DraftFrame } from '@/features/catalogueDesk/DraftFrame';
import { PageFrame } from '@/components/PageFrame';

export default function CatalogueCheckPage() {
  return (
    <PageFrame isWide>
      <DraftFrame>{(draft) => <CheckDesk draft={draft} />}</DraftFrame>
    </PageFrame>
  );
}

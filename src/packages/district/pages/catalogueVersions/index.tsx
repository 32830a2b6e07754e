import { DraftFrame } from '@/features/catalogueDesk/DraftFrame';
import { VersionsDesk } from '@/features/catalogueDesk/VersionsDesk';
import { PageFrame } from '@/components/PageFrame';

export default function CatalogueVersionsPage() {
  return (
    <PageFrame isWide>
      <DraftFrame>{(draft) => <VersionsDesk draft={draft} />}</DraftFrame>
    </PageFrame>
  );
}

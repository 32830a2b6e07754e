import { DraftFrame } from '@/features/catalogueDesk/DraftFrame';
import { useVersions } from '@/features/catalogueDesk/useVersions';
import { VersionsDesk } from '@/features/catalogueDesk/VersionsDesk';
import { PageFrame } from '@/components/PageFrame';

export default function CatalogueVersionsPage() {
  // Asked beside the draft, so that the page asks once.
  useVersions();
  return (
    <PageFrame isWide>
      <DraftFrame>{(draft) => <VersionsDesk draft={draft} />}</DraftFrame>
    </PageFrame>
  );
}

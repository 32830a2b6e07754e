import { PaperList } from '@/features/districtDesk/PaperList';
import { PageFrame } from '@/components/PageFrame';

export default function PapersPage() {
  return (
    <PageFrame>
      <PaperList />
    </PageFrame>
  );
}

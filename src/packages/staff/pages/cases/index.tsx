import { RoomTabs } from '@/features/staff/RoomTabs';
import { MyCases } from '@/features/worklist/MyCases';
import { PageFrame } from '@/components/PageFrame';

export default function CasesPage() {
  return (
    <PageFrame>
      <MyCases />
      <RoomTabs current="cases" />
    </PageFrame>
  );
}

import { RoomTabs } from '@/features/staff/RoomTabs';
import { Overview } from '@/features/supervision/Overview';
import { PageFrame } from '@/components/PageFrame';

export default function OverviewPage() {
  return (
    <PageFrame>
      <Overview />
      <RoomTabs current="overview" />
    </PageFrame>
  );
}

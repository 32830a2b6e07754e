import { FollowUpList } from '@/features/followUp/FollowUpList';
import { RoomTabs } from '@/features/staff/RoomTabs';
import { PageFrame } from '@/components/PageFrame';

export default function FollowUpsPage() {
  return (
    <PageFrame>
      <FollowUpList />
      <RoomTabs current="followUps" />
    </PageFrame>
  );
}

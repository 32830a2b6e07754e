import { CounterButton } from '@/features/intake/CounterButton';
import { RoomTabs } from '@/features/staff/RoomTabs';
import { WindowQueue } from '@/features/worklist/WindowQueue';
import { PageFrame } from '@/components/PageFrame';

export default function QueuePage() {
  return (
    <PageFrame>
      <WindowQueue />
      <RoomTabs current="queue" action={<CounterButton />} />
    </PageFrame>
  );
}

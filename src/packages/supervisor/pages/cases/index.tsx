import { useRouter } from '@tarojs/taro';
import { RoomTabs } from '@/features/staff/RoomTabs';
import { SupervisedCases } from '@/features/supervision/SupervisedCases';
import { PageFrame } from '@/components/PageFrame';

export default function CasesPage() {
  const { status } = useRouter().params;

  return (
    <PageFrame>
      <SupervisedCases status={status} />
      <RoomTabs current="supervised" />
    </PageFrame>
  );
}

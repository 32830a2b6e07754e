import { useRouter } from '@tarojs/taro';
import { PaperDesk } from '@/features/districtDesk/PaperDesk';
import { PageFrame } from '@/components/PageFrame';

export default function PaperPage() {
  const { paperId = '' } = useRouter().params;
  return (
    <PageFrame>
      <PaperDesk paperId={paperId} />
    </PageFrame>
  );
}

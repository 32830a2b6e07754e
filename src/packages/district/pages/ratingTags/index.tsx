import { RatingTagDesk } from '@/features/districtDesk/RatingTagDesk';
import { PageFrame } from '@/components/PageFrame';

export default function RatingTagsPage() {
  return (
    <PageFrame>
      <RatingTagDesk />
    </PageFrame>
  );
}

import { RatingList } from '@/features/supervision/RatingList';
import { PageFrame } from '@/components/PageFrame';

export default function RatingsPage() {
  return (
    <PageFrame>
      <RatingList />
    </PageFrame>
  );
}

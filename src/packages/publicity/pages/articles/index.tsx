import { ArticleDesk } from '@/features/publicity/ArticleDesk';
import { PageFrame } from '@/components/PageFrame';

export default function ArticlesPage() {
  return (
    <PageFrame>
      <ArticleDesk />
    </PageFrame>
  );
}

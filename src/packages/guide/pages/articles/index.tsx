import { useRouter } from '@tarojs/taro';
import { ArticleCategory } from '@/domain/publicity/Article';
import { ArticleList } from '@/features/guide/ArticleList';
import { guidePaths } from '@/features/guide/guidePaths';
import { useShare } from '@/features/guide/useShare';
import { PageFrame } from '@/components/PageFrame';

export default function ArticlesPage() {
  const parsed = ArticleCategory.safeParse(useRouter().params.category);
  useShare({ title: '帮代办:常见问题、政策和办事经验', path: guidePaths.articles() });

  return (
    <PageFrame>
      <ArticleList firstShelf={parsed.success ? parsed.data : 'all'} />
    </PageFrame>
  );
}

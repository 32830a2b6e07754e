import { Text } from '@tarojs/components';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { useCatalogue } from '../../catalogue/useCatalogue';
import { guidePapers } from '../guidePapers';
import { usePaperGuides } from '../usePaperGuides';
import { BlankCard } from './BlankCard';
import { LooksCard } from './LooksCard';
import { PictureCard } from './PictureCard';
import './index.scss';

/** How a right paper of this kind looks, and the blank form that is handed out for it. */
export function PaperDesk({ paperId }: { readonly paperId: string }) {
  const named = guidePapers(useCatalogue()).find((paper) => paper.paperId === paperId);
  const { paperOf, isLoading, error, refresh } = usePaperGuides();
  if (paperOf === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;
  if (named === undefined)
    return <EmptyState title="目录里没有这份材料" words="它可能刚被删除。请返回列表重新选择。" />;

  const paper = paperOf(paperId);
  const shown = { paper, name: named.name };
  return (
    <>
      <Text className="paper-desk__lead">{named.name}:改了马上公开,不用登录就能看到。</Text>
      <LooksCard key={`looks${paper.version}`} {...shown} refresh={refresh} />
      <PictureCard {...shown} />
      <BlankCard {...shown} />
    </>
  );
}

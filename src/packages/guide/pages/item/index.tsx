import { useRouter } from '@tarojs/taro';
import { findItem } from '@/domain/catalogue/findItem';
import { useCatalogue, useIsCatalogueAwaited } from '@/features/catalogue/useCatalogue';
import { guidePaths } from '@/features/guide/guidePaths';
import { ItemCard } from '@/features/guide/ItemCard';
import { ItemPapers } from '@/features/guide/ItemPapers';
import { openPath } from '@/features/guide/openPath';
import { RequestItem } from '@/features/guide/RequestItem';
import { useShare } from '@/features/guide/useShare';
import { EmptyState } from '@/components/EmptyState';
import { SkeletonCards } from '@/components/LoadState/SkeletonCards';
import { PageFrame } from '@/components/PageFrame';
import { QuietButton } from '@/components/QuietButton';

export default function ItemPage() {
  const { itemId = '' } = useRouter().params;
  const catalogue = useCatalogue();
  const isAwaited = useIsCatalogueAwaited();
  const item = findItem({ catalogue, itemId });
  useShare({ title: item?.name ?? '办事指南', path: guidePaths.item(itemId) });

  return (
    <PageFrame>
      {item === undefined && isAwaited ? (
        <SkeletonCards count={3} />
      ) : item === undefined ? (
        <EmptyState title="目录里没有这个事项" words="它可能已经改名或取消,请在全部事项里找。">
          <QuietButton onClick={() => openPath(guidePaths.items())}>看全部事项</QuietButton>
        </EmptyState>
      ) : (
        <>
          <ItemCard catalogue={catalogue} item={item} />
          <ItemPapers catalogue={catalogue} item={item} />
          <RequestItem item={item} />
        </>
      )}
    </PageFrame>
  );
}

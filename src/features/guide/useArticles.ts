import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import { isOffline, problemSentence } from '@/api/problemSentence';
import { ArticlePage, type ArticleCategory, type ArticleRow } from '@/domain/publicity/Article';
import { keepCopy, readCopy } from './keptCopy';
import { momentWords } from './momentWords';

export interface Articles {
  readonly rows: readonly ArticleRow[] | undefined;
  readonly isLoading: boolean;
  readonly error: string;
  /** From when the list is, while the network is gone; else empty. */
  readonly clock: string;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  readonly refresh: () => void;
}

interface Wish {
  /** Undefined for all. */
  readonly category: ArticleCategory | undefined;
  /** Empty for all. */
  readonly words: string;
}

type Cursor = string | null;

/** Published articles, newest first. The first page without a search stays on the phone. */
export function useArticles(wish: Wish): Articles {
  const list = useInfiniteQuery({
    queryKey: ['public', 'articles', wish.category, wish.words],
    queryFn: ({ pageParam }) => readPage(wish, pageParam),
    initialPageParam: null as Cursor,
    getNextPageParam: (page) => page.nextCursor,
    initialData: () => keptPages(wish)?.pages,
    initialDataUpdatedAt: () => keptPages(wish)?.readAt ?? 0,
    staleTime: 60_000,
  });

  const { data, error, isFetching, isFetchingNextPage, dataUpdatedAt } = list;
  return {
    rows: data?.pages.flatMap((page) => page.rows),
    isLoading: data === undefined && isFetching,
    error: error !== null && (data === undefined || !isOffline(error)) ? problemSentence(error) : '',
    clock: data !== undefined && error !== null && isOffline(error) ? momentWords(dataUpdatedAt) : '',
    hasMore: list.hasNextPage,
    isLoadingMore: isFetchingNextPage,
    loadMore: () => void list.fetchNextPage(),
    refresh: () => void list.refetch(),
  };
}

const nameOf = ({ category }: Wish) => `articles.${category ?? 'all'}`;

async function readPage(wish: Wish, cursor: Cursor): Promise<ArticlePage> {
  const page = await api.applicant.articles.list.query({ ...wish, cursor });
  if (cursor === null && wish.words === '') keepCopy(nameOf(wish), page, Date.now());
  return page;
}

/** Without a network what follows the kept page cannot be had, but asking again is allowed. */
function keptPages(wish: Wish) {
  const kept = wish.words === '' ? readCopy(nameOf(wish), ArticlePage) : undefined;
  if (kept === undefined) return undefined;
  return { pages: { pages: [kept.value], pageParams: [null as Cursor] }, readAt: kept.readAt };
}

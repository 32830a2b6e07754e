import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tarojs/taro';
import { api } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import { ArticleEditor } from '@/features/publicity/ArticleEditor';
import { LoadState } from '@/components/LoadState';
import { PageFrame } from '@/components/PageFrame';

export default function EditorPage() {
  const { articleId } = useRouter().params;

  return (
    <PageFrame>
      {articleId === undefined || articleId === '' ? (
        <ArticleEditor article={undefined} />
      ) : (
        <Loaded articleId={articleId} />
      )}
    </PageFrame>
  );
}

/** Read anew each time; another revision begins the editor anew, with what this phone kept beside it. */
function Loaded({ articleId }: { readonly articleId: string }) {
  const { data, error, isFetching, isError, isFetchedAfterMount, refetch } = useQuery({
    queryKey: ['articles', 'one', articleId],
    queryFn: () => api.supervision.articles.get.query({ articleId }),
    staleTime: 0,
  });
  if (data === undefined || !isFetchedAfterMount)
    return (
      <LoadState
        isLoading={isFetching}
        error={isError ? problemSentence(error) : ''}
        onRetry={() => void refetch()}
      />
    );
  return <ArticleEditor key={data.revision} article={data} />;
}

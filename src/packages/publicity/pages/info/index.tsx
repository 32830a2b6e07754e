import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import { InfoEditor } from '@/features/publicity/InfoEditor';
import { LoadState } from '@/components/LoadState';
import { PageFrame } from '@/components/PageFrame';

export default function InfoPage() {
  const { data, error, isFetching, isError, refetch } = useQuery({
    queryKey: ['publicInfo'],
    queryFn: () => api.supervision.publicity.get.query(),
  });

  return (
    <PageFrame>
      {data === undefined ? (
        <LoadState
          isLoading={isFetching}
          error={isError ? problemSentence(error) : ''}
          onRetry={() => void refetch()}
        />
      ) : (
        <InfoEditor key={data.version} desk={data} refresh={() => void refetch()} />
      )}
    </PageFrame>
  );
}

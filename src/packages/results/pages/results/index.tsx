import { useRouter } from '@tarojs/taro';
import { ResultList } from '@/features/results/ResultList';
import { queryValue } from '@/features/navigation/urlOf';
import { PageFrame } from '@/components/PageFrame';

export default function ResultsPage() {
  const { project } = useRouter().params;

  return (
    <PageFrame>
      <ResultList project={queryValue(project)} />
    </PageFrame>
  );
}

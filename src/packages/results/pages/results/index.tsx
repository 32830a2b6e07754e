import { useRouter } from '@tarojs/taro';
import { WithEnterprise } from '@/features/account/WithEnterprise';
import { ResultList } from '@/features/results/ResultList';
import { queryValue } from '@/features/navigation/urlOf';
import { PageFrame } from '@/components/PageFrame';

export default function ResultsPage() {
  const { project } = useRouter().params;

  return (
    <PageFrame>
      <WithEnterprise words="成果存在企业名下,先绑定一次企业。">
        <ResultList project={queryValue(project)} />
      </WithEnterprise>
    </PageFrame>
  );
}

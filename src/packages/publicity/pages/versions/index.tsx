import { useRouter } from '@tarojs/taro';
import { VersionList } from '@/features/publicity/VersionList';
import { PageFrame } from '@/components/PageFrame';

export default function VersionsPage() {
  const { articleId = '' } = useRouter().params;

  return (
    <PageFrame>
      <VersionList articleId={articleId} />
    </PageFrame>
  );
}

import { useRouter } from '@tarojs/taro';
import { replaceWith } from '@/features/navigation/routes';
import { NewPaperForm } from '@/features/vault/NewPaperForm';
import { readParam } from '@/features/navigation/readParam';
import { PageFrame } from '@/components/PageFrame';

export default function NewPaperPage() {
  const { enterpriseId = '', projectName } = useRouter().params;

  return (
    <PageFrame>
      <NewPaperForm
        enterpriseId={enterpriseId}
        projectName={readParam(projectName)}
        onAdded={(paperId) => replaceWith('paper', { paperId })}
      />
    </PageFrame>
  );
}

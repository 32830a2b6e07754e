import { useRouter } from '@tarojs/taro';
import { replaceWith } from '@/features/navigation/routes';
import { useWayOn } from '@/features/navigation/useWayOn';
import { NewPaperForm } from '@/features/vault/NewPaperForm';
import { readParam } from '@/features/navigation/readParam';
import { PageFrame } from '@/components/PageFrame';

export default function NewPaperPage() {
  const { enterpriseId = '', projectName } = useRouter().params;
  const wayOn = useWayOn();

  return (
    <PageFrame>
      <NewPaperForm
        enterpriseId={enterpriseId}
        projectName={readParam(projectName)}
        onAdded={(paperId) => wayOn(() => replaceWith('paper', { paperId }))}
      />
    </PageFrame>
  );
}

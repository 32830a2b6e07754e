import { useRouter } from '@tarojs/taro';
import { DraftFrame } from '@/features/catalogueDesk/DraftFrame';
import { QuestionEditor } from '@/features/catalogueDesk/QuestionEditor';
import { PageFrame } from '@/components/PageFrame';

export default function CatalogueQuestionPage() {
  const { questionId = '' } = useRouter().params;

  return (
    <PageFrame isWide>
      <DraftFrame>{(draft) => <QuestionEditor draft={draft} questionId={questionId} />}</DraftFrame>
    </PageFrame>
  );
}

import { useRouter } from '@tarojs/taro';
import { backToCase } from '@/features/navigation/routes';
import { useWayOn } from '@/features/navigation/useWayOn';
import { NothingToDo } from '@/features/progress/NothingToDo';
import { HandoverCheck } from '@/features/receiving/HandoverCheck';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function HandoverPage() {
  const { caseId = '', handoverId } = useRouter().params;
  const wayOn = useWayOn();

  return (
    <PageFrame>
      <CaseLoader scope="applicant" caseId={caseId}>
        {(answer) => {
          const list = answer.view.agencyCase.handoverLists.find((each) => each.handoverId === handoverId);
          if (list?.state !== 'toConfirm' || !answer.view.actions.includes('ConfirmHandover'))
            return <NothingToDo caseId={caseId} title="没有待核对的清单" words="这份清单已经处理过了。" />;

          return <HandoverCheck answer={answer} list={list} onDone={() => wayOn(() => backToCase(caseId))} />;
        }}
      </CaseLoader>
    </PageFrame>
  );
}

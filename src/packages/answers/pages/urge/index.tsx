import { useRouter } from '@tarojs/taro';
import { isServed } from '@/domain/agencyCase/answeringFacts';
import { UrgeForm } from '@/features/answering/UrgeForm';
import { useTemplateIds } from '@/features/message/useTemplateIds';
import { backToCase } from '@/features/navigation/routes';
import { useWayOn } from '@/features/navigation/useWayOn';
import { NothingToDo } from '@/features/progress/NothingToDo';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function UrgePage() {
  const { caseId = '', itemId = null } = useRouter().params;
  useTemplateIds();
  const wayOn = useWayOn();

  return (
    <PageFrame>
      <CaseLoader scope="applicant" caseId={caseId}>
        {(answer) =>
          isServed(answer.view.agencyCase) ? (
            <UrgeForm answer={answer} itemId={itemId} onDone={() => wayOn(() => backToCase(caseId))} />
          ) : (
            <NothingToDo
              caseId={caseId}
              title="现在不用催办"
              words="专员办理期间才能催办。最新情况请看办件。"
            />
          )
        }
      </CaseLoader>
    </PageFrame>
  );
}

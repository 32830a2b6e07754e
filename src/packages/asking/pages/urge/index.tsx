import { useRouter } from '@tarojs/taro';
import { openUrges } from '@/domain/agencyCase/answeringFacts';
import { CaseDone } from '@/features/asking/CaseDone';
import { UrgeDesk } from '@/features/asking/UrgeDesk';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function UrgedPage() {
  const { caseId = '', urgeId } = useRouter().params;

  return (
    <PageFrame>
      <CaseLoader scope="workbench" caseId={caseId}>
        {(answer) => {
          const urge = openUrges(answer.view.agencyCase).find((each) => each.urgeId === urgeId);
          return urge === undefined ? (
            <CaseDone
              caseId={caseId}
              title="这次催办已经答复过了"
              words="答复在办件的“记录”里,企业能看到。"
            />
          ) : (
            <UrgeDesk answer={answer} urge={urge} />
          );
        }}
      </CaseLoader>
    </PageFrame>
  );
}

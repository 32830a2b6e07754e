import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { CaseChoice } from '@/features/complaint/CaseChoice';
import { ComplaintForm } from '@/features/complaint/ComplaintForm';
import { useTemplateIds } from '@/features/message/useTemplateIds';
import { replaceWith } from '@/features/navigation/routes';
import { useWayOn } from '@/features/navigation/useWayOn';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function ComplainPage() {
  const { caseId: opened = '' } = useRouter().params;
  useTemplateIds();
  const wayOn = useWayOn();
  const [caseId, setCaseId] = useState(opened);

  return (
    <PageFrame>
      {caseId === '' ? (
        <CaseChoice onChoose={setCaseId} />
      ) : (
        <CaseLoader scope="applicant" caseId={caseId}>
          {({ view }) => (
            <ComplaintForm
              caseId={caseId}
              projectName={view.agencyCase.project.name}
              onDone={(complaintId) => wayOn(() => replaceWith('complaint', { complaintId }))}
            />
          )}
        </CaseLoader>
      )}
    </PageFrame>
  );
}

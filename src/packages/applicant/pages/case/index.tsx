import { useRouter } from '@tarojs/taro';
import { ApplicantCase } from '@/features/progress/ApplicantCase';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function CasePage() {
  const { caseId = '', isNew, tab } = useRouter().params;

  return (
    <PageFrame>
      <CaseLoader scope="applicant" caseId={caseId}>
        {(answer) => (
          <ApplicantCase
            answer={answer}
            isNew={isNew === 'yes'}
            firstTab={tab === 'talk' ? 'talk' : 'overview'}
          />
        )}
      </CaseLoader>
    </PageFrame>
  );
}

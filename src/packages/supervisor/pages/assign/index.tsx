import { useRouter } from '@tarojs/taro';
import { AssignForm } from '@/features/intake/AssignForm';
import { supervisorPaths } from '@/features/staff/staffPaths';
import { PageFrame } from '@/components/PageFrame';

export default function AssignPage() {
  const { caseId = '' } = useRouter().params;

  return (
    <PageFrame>
      <AssignForm scope="supervision" caseId={caseId} home={supervisorPaths.case({ caseId })} />
    </PageFrame>
  );
}

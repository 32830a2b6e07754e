import { useRouter } from '@tarojs/taro';
import { AssignForm } from '@/features/intake/AssignForm';
import { staffPaths } from '@/features/staff/staffPaths';
import { PageFrame } from '@/components/PageFrame';

export default function AssignPage() {
  const { caseId = '' } = useRouter().params;

  return (
    <PageFrame>
      <AssignForm scope="workbench" caseId={caseId} home={staffPaths.case({ caseId })} />
    </PageFrame>
  );
}

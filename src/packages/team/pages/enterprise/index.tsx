import { useRouter } from '@tarojs/taro';
import { EnterpriseForm } from '@/features/account/EnterpriseForm';
import { goBack } from '@/features/navigation/routes';
import { PageFrame } from '@/components/PageFrame';

export default function EnterprisePage() {
  const { enterpriseId } = useRouter().params;
  return (
    <PageFrame>
      <EnterpriseForm
        {...(enterpriseId === undefined ? {} : { declinedId: enterpriseId })}
        onBound={() => goBack('mine')}
      />
    </PageFrame>
  );
}

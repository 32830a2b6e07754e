import { useRouter } from '@tarojs/taro';
import { CertificatePaper } from '@/features/certificate/CertificatePaper';
import { scopeOf } from '@/features/certificate/certificatePath';
import { PageFrame } from '@/components/PageFrame';

export default function CertificatePage() {
  const { caseId = '', scope } = useRouter().params;

  return (
    <PageFrame>
      <CertificatePaper scope={scopeOf(scope)} caseId={caseId} />
    </PageFrame>
  );
}

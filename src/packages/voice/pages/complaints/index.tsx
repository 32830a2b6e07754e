import { WithEnterprise } from '@/features/account/WithEnterprise';
import { MyComplaints } from '@/features/complaint/MyComplaints';
import { PageFrame } from '@/components/PageFrame';

export default function ComplaintsPage() {
  return (
    <PageFrame>
      <WithEnterprise words="投诉要说明是哪家企业的办件,先绑定一次企业。">
        <MyComplaints />
      </WithEnterprise>
    </PageFrame>
  );
}

import { useRouter } from '@tarojs/taro';
import { CaseDone } from '@/features/asking/CaseDone';
import { MeetingDesk } from '@/features/asking/MeetingDesk';
import { MeetingForm } from '@/features/asking/MeetingForm';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function MeetingsPage() {
  const { caseId = '', meetingId } = useRouter().params;

  return (
    <PageFrame>
      <CaseLoader scope="workbench" caseId={caseId}>
        {(answer) => {
          if (meetingId === undefined) return <MeetingForm answer={answer} />;

          const meeting = answer.view.agencyCase.meetings.find((each) => each.meetingId === meetingId);
          return meeting === undefined ? (
            <CaseDone caseId={caseId} title="没有找到这个会议" words="请从办件里打开最新的会议。" />
          ) : (
            <MeetingDesk answer={answer} meeting={meeting} />
          );
        }}
      </CaseLoader>
    </PageFrame>
  );
}

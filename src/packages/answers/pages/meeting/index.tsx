import { useRouter } from '@tarojs/taro';
import { useMe } from '@/features/account/useMe';
import { MeetingPage } from '@/features/answering/MeetingPage';
import { useTemplateIds } from '@/features/message/useTemplateIds';
import { NothingToDo } from '@/features/progress/NothingToDo';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { PageFrame } from '@/components/PageFrame';

export default function InvitationPage() {
  const { caseId = '', meetingId } = useRouter().params;
  useTemplateIds();
  const { me } = useMe();

  return (
    <PageFrame>
      <CaseLoader scope="applicant" caseId={caseId}>
        {(answer) => {
          const meeting = answer.view.agencyCase.meetings.find((each) => each.meetingId === meetingId);
          return meeting === undefined ? (
            <NothingToDo caseId={caseId} title="没有找到这个会议" words="请从办件里打开最新的会议。" />
          ) : (
            <MeetingPage answer={answer} meeting={meeting} myAccountId={me?.accountId ?? undefined} />
          );
        }}
      </CaseLoader>
    </PageFrame>
  );
}

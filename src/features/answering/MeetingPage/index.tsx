import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { comingMeetings } from '@/domain/agencyCase/answeringFacts';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { Meeting } from '@/domain/agencyCase/Meeting';
import { FileLinks } from '@/features/caseView/FileLinks';
import { useNow } from '@/features/live/useNow';
import { backToCase } from '@/features/navigation/routes';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { saveToCalendar } from '../calendar/saveToCalendar';
import { MeetingFacts } from '../MeetingFacts';
import { meetingText } from '../meetingText';
import { MeetingReply } from '../MeetingReply';
import './index.scss';

interface MeetingPageProps {
  readonly answer: CaseAnswer;
  readonly meeting: Meeting;
  /** Undefined while it is not known who holds the phone. */
  readonly myAccountId: string | undefined;
}

/** One meeting as the enterprise is invited to it: what it is about, the answer, and the calendar (H2). */
export function MeetingPage({ answer, meeting, myAccountId }: MeetingPageProps) {
  const now = useNow();
  const { agencyCase, actions } = answer.view;
  const isAhead = comingMeetings(agencyCase).includes(meeting) && now < meeting.endsAt;

  return (
    <>
      <Card title={meeting.title}>
        <MeetingFacts meeting={meeting} now={now} />
        <FileLinks scope="applicant" fileIds={meeting.minutes?.fileIds ?? []} files={answer.files} />
      </Card>
      {isAhead ? <Calendar meeting={meeting} /> : null}
      {isAhead && actions.includes('AnswerMeeting') ? (
        <MeetingReply caseId={agencyCase.caseId} meeting={meeting} myAccountId={myAccountId} />
      ) : (
        <BottomActions>
          <PrimaryButton onClick={() => backToCase(agencyCase.caseId)}>返回办件</PrimaryButton>
        </BottomActions>
      )}
    </>
  );
}

function Calendar({ meeting }: { readonly meeting: Meeting }) {
  const [problem, setProblem] = useState('');
  const copy = () => void Taro.setClipboardData({ data: meetingText(meeting) }).catch(() => undefined);

  return (
    <View className="meeting-page__calendar">
      <QuietButton onClick={() => void saveToCalendar(meeting).then(setProblem)}>加入日历</QuietButton>
      <QuietButton onClick={copy}>复制会议信息</QuietButton>
      <Problem sentence={problem} />
    </View>
  );
}

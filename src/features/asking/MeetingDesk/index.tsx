import { useState } from 'react';
import { View } from '@tarojs/components';
import { meetingsAhead, meetingsBegun } from '@/domain/agencyCase/answeringFacts';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { Meeting } from '@/domain/agencyCase/Meeting';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { TextField } from '@/components/TextField';
import { confirmed } from '@/components/confirmed';
import { MeetingFacts } from '../../answering/MeetingFacts';
import { FileLinks } from '../../caseView/FileLinks';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useNow } from '../../live/useNow';
import { leaveDone } from '../../staff/leavePage';
import { staffPaths } from '../../staff/staffPaths';
import { useCheckedAction } from '../../form/useCheckedAction';
import { CaseStrip } from '../../staffCase/CaseStrip';
import { DepartmentCalls } from '../DepartmentCalls';
import { MeetingForm } from '../MeetingForm';
import { MinutesForm } from '../MinutesForm';
import './index.scss';

interface MeetingDeskProps {
  readonly answer: CaseAnswer;
  readonly meeting: Meeting;
}

/** A meeting as the specialist keeps it: the enterprise's answer, a change, a cancellation, the minutes (H2). */
export function MeetingDesk({ answer, meeting }: MeetingDeskProps) {
  const now = useNow();
  const [isChanging, setChanging] = useState(false);
  const { agencyCase, actions } = answer.view;
  const isAhead = now < meeting.startsAt && meetingsAhead(agencyCase, now).includes(meeting);
  const mayChange = isAhead && actions.includes('ChangeMeeting');
  const mayMinute = actions.includes('RecordMinutes') && meetingsBegun(agencyCase, now).includes(meeting);
  if (isChanging) return <MeetingForm answer={answer} meeting={meeting} />;

  return (
    <>
      <CaseStrip answer={answer} />
      <Card title={meeting.title}>
        <MeetingFacts meeting={meeting} now={now} />
        <FileLinks scope="workbench" fileIds={meeting.minutes?.fileIds ?? []} files={answer.files} />
        {mayChange ? (
          <View className="meeting-desk__change">
            <QuietButton onClick={() => setChanging(true)}>改时间、地点或议程</QuietButton>
          </View>
        ) : null}
      </Card>
      {isAhead && actions.includes('NoteDepartment') ? (
        <DepartmentCalls caseId={agencyCase.caseId} meeting={meeting} />
      ) : null}
      {mayMinute ? <MinutesForm answer={answer} meeting={meeting} /> : null}
      {mayChange ? <Cancel caseId={agencyCase.caseId} meeting={meeting} /> : null}
    </>
  );
}

function Cancel({ caseId, meeting }: { readonly caseId: string; readonly meeting: Meeting }) {
  const { meetingId, title } = meeting;
  const [reason, setReason] = useState('');
  const acting = useCaseAction('workbench', caseId);
  const payload = { meetingId, reason };
  const { problems, send } = useCheckedAction({ acting, type: 'CancelMeeting', payload });

  async function cancel(): Promise<void> {
    const asks = {
      title: `取消“${title}”?`,
      words: '企业里答复过的人都会收到取消通知;部门请您电话告知。取消后不能恢复。',
      yes: '取消会议',
    };
    if (reason.trim() !== '' && !(await confirmed(asks))) return;
    if ((await send()) !== undefined) leaveDone('已取消', staffPaths.case({ caseId }));
  }

  return (
    <>
      <Card title="取消会议">
        <FormField label="取消原因" hint="企业能看到" problem={problems.reason}>
          <TextField name="cancelReason" label="取消原因" value={reason} onChange={setReason} />
        </FormField>
      </Card>
      <BottomActions>
        <Problem sentence={acting.problem} />
        <QuietButton isBusy={acting.isBusy} onClick={() => void cancel()}>
          取消会议
        </QuietButton>
      </BottomActions>
    </>
  );
}

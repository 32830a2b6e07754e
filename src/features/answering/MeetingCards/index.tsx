import { Text, View } from '@tarojs/components';
import { comingMeetings } from '@/domain/agencyCase/answeringFacts';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { replyNames, type Meeting } from '@/domain/agencyCase/Meeting';
import { goTo } from '@/features/navigation/routes';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import { meetingTime } from '../meetingWords';
import './index.scss';

interface MeetingCardsProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
}

/** Meetings to come, at the top of the case: when, where, and what was answered (H2). */
export function MeetingCards({ answer, now }: MeetingCardsProps) {
  const { agencyCase } = answer.view;
  return comingMeetings(agencyCase).map((meeting) => (
    <Card key={meeting.meetingId} title={meeting.title}>
      <Text className="meeting-card__time">{meetingTime(meeting, now)}</Text>
      <Text className="meeting-card__words">{meeting.place}</Text>
      <Text className="meeting-card__words">{stateOf(meeting)}</Text>
      <View className="meeting-card__button">
        <QuietButton
          about={meeting.title}
          onClick={() => goTo('meeting', { caseId: agencyCase.caseId, meetingId: meeting.meetingId })}
        >
          {meeting.reply === null ? '看邀请并答复' : '查看会议'}
        </QuietButton>
      </View>
    </Card>
  ));
}

function stateOf({ replies }: Meeting): string {
  if (replies.length === 0) return '还没有答复';
  return `已答复:${replies.map(({ by, kind }) => `${by}${replyNames[kind]}`).join('、')}`;
}

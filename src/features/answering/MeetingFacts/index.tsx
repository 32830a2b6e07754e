import { Text, View } from '@tarojs/components';
import { departmentWords, replyNames, type Meeting, type MeetingAnswer } from '@/domain/agencyCase/Meeting';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { Copyable } from '@/components/Copyable';
import { meetingTime } from '../meetingWords';
import './index.scss';

interface MeetingFactsProps {
  readonly meeting: Meeting;
  /** ISO instant. */
  readonly now: string;
}

/** Everything that is known of a meeting, in the order in which people ask. */
export function MeetingFacts({ meeting, now }: MeetingFactsProps) {
  const { place, cancelledAt, cancelReason, minutes } = meeting;
  return (
    <View>
      {cancelledAt === null ? null : (
        <Text className="meeting-facts__bad">
          {formatMoment(cancelledAt, now)} 已取消:{cancelReason}
        </Text>
      )}
      <Text className="meeting-facts__time">{meetingTime(meeting, now)}</Text>
      {isLink(place) ? <Copyable label="链接" code={place} /> : null}
      {linesOf(meeting, now).map(({ title, words }) => (
        <View key={title} className="meeting-facts__line">
          <Text className="meeting-facts__title">{title}</Text>
          <Text className="meeting-facts__words">{words}</Text>
        </View>
      ))}
      {minutes === null ? null : (
        <View className="meeting-facts__line">
          <Text className="meeting-facts__title">会议纪要({formatMoment(minutes.at, now)})</Text>
          <Text className="meeting-facts__words">{minutes.words}</Text>
        </View>
      )}
    </View>
  );
}

function isLink(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

function linesOf(meeting: Meeting, now: string) {
  const { place, people, agenda, papers, replies } = meeting;
  return [
    { title: '地点', words: isLink(place) ? '' : place },
    { title: '企业参加', words: people },
    { title: '部门参加', words: departmentWords(meeting) },
    { title: '议程', words: agenda },
    { title: '请带', words: papers },
    { title: '企业的答复', words: replies.map((reply) => answerLine(reply, now)).join('\n') },
  ].filter(({ words }) => words !== '');
}

function answerLine({ by, at, kind, words }: MeetingAnswer, now: string): string {
  const said = words === '' ? replyNames[kind] : `${replyNames[kind]},${words}`;
  return `${by} ${formatMoment(at, now)} 答复:${said}`;
}

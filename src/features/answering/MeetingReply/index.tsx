import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { replyNames, type Meeting, type MeetingReplyKind } from '@/domain/agencyCase/Meeting';
import { useCaseAction } from '@/features/caseView/useCaseAction';
import { useCredits } from '@/features/message/useCredits';
import { useKeptWords } from '@/features/form/useKeptWords';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { TextArea } from '@/components/TextArea';
import './index.scss';

interface MeetingReplyProps {
  readonly caseId: string;
  readonly meeting: Meeting;
  /** Undefined while it is not known who holds the phone. */
  readonly myAccountId: string | undefined;
}

/** 参加, 不参加 or 换时间, each for himself; it may change until the meeting is over, since plans do. */
export function MeetingReply({ caseId, meeting, myAccountId }: MeetingReplyProps) {
  const { meetingId, replies } = meeting;
  const mine = replies.find(({ accountId }) => accountId === myAccountId);
  const { words, setWords, discard } = useKeptWords(`meetingReply.${meetingId}`);
  const [lacksWords, setLacksWords] = useState(false);
  const { act, isBusy, problem } = useCaseAction('applicant', caseId);
  const askCredits = useCredits(['meetingCalled', 'progressReported', 'inquiryAsked']);
  const others = (['attend', 'decline', 'otherTime'] as const).filter((kind) => kind !== mine?.kind);

  async function send(kind: MeetingReplyKind): Promise<void> {
    const isLacking = kind === 'otherTime' && words.trim() === '';
    setLacksWords(isLacking);
    if (isLacking) return;

    await askCredits();
    if ((await act({ type: 'AnswerMeeting', payload: { meetingId, kind, words } })) !== undefined) discard();
  }

  return (
    <>
      <Card title={mine === undefined ? '请答复' : '改答复'}>
        <FormField
          label="说明"
          hint="希望换时间的,请写明哪几天方便"
          isOptional
          problem={lacksWords ? '请写明您方便的时间,专员好重新安排。' : ''}
        >
          <TextArea name="replyWords" label="会议答复的说明" value={words} onChange={setWords} />
        </FormField>
      </Card>
      <BottomActions>
        <Problem sentence={problem} />
        {mine === undefined ? null : (
          <Text className="meeting-reply__given">您已答复:{replyNames[mine.kind]}。有变化可以改。</Text>
        )}
        {others.includes('attend') ? (
          <PrimaryButton isBusy={isBusy} onClick={() => void send('attend')}>
            {replyNames.attend}
          </PrimaryButton>
        ) : null}
        <View className="meeting-reply__others">
          {others
            .filter((kind) => kind !== 'attend')
            .map((kind) => (
              <View key={kind} className="meeting-reply__other">
                <QuietButton isDisabled={isBusy} onClick={() => void send(kind)}>
                  {replyNames[kind]}
                </QuietButton>
              </View>
            ))}
        </View>
      </BottomActions>
    </>
  );
}

import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { answersToNote, openInquiries } from '@/domain/agencyCase/answeringFacts';
import { answerWords, type Inquiry } from '@/domain/agencyCase/Inquiry';
import { formatDay, remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import type { CaseActing } from '@/features/caseView/useCaseAction';
import { sayDeadline } from '@/features/caseView/sayDay';
import { goTo } from '@/features/navigation/routes';
import { Card } from '@/components/Card';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

interface InquiryCardsProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
  readonly acting: CaseActing;
}

/** Questions of the specialist at the top of the case: one tap answers, and until it was read the answer may change. */
export function InquiryCards({ answer, now, acting }: InquiryCardsProps) {
  const { agencyCase, actions } = answer.view;
  const mayAnswer = actions.includes('AnswerInquiry');
  return (
    <>
      {openInquiries(agencyCase).map((inquiry) => (
        <Card key={inquiry.inquiryId} title="专员想问您">
          <Text className="inquiry-card__words">{inquiry.words}</Text>
          <Text className="inquiry-card__due">{dueWords(inquiry, answer, now)}</Text>
          {mayAnswer ? <Choices caseId={agencyCase.caseId} inquiry={inquiry} acting={acting} /> : null}
        </Card>
      ))}
      {answersToNote(agencyCase).map((inquiry) => (
        <Card key={inquiry.inquiryId} title="您已回答">
          <Text className="inquiry-card__due">{inquiry.words}</Text>
          <Text className="inquiry-card__words">{givenWords(inquiry, dayOf(now))}</Text>
          <Text className="inquiry-card__due">专员看到之前都可以改。</Text>
          {mayAnswer ? <Change caseId={agencyCase.caseId} inquiry={inquiry} /> : null}
        </Card>
      ))}
    </>
  );
}

function Choices({
  caseId,
  inquiry,
  acting,
}: {
  readonly caseId: string;
  readonly inquiry: Inquiry;
  readonly acting: CaseActing;
}) {
  const { inquiryId, choices, words } = inquiry;
  const answerWith = (choice: string) =>
    void acting.act({
      type: 'AnswerInquiry',
      payload: { inquiryId, choice, words: '', day: null, fileIds: [] },
    });

  return (
    <View className="inquiry-card__choices">
      {choices.map((choice) => (
        <QuietButton
          key={choice}
          about={`${words} 回答`}
          isDisabled={acting.isBusy}
          onClick={() => answerWith(choice)}
        >
          {choice}
        </QuietButton>
      ))}
      <QuietButton about={words} onClick={() => goTo('inquiry', { caseId, inquiryId })}>
        {choices.length === 0 ? '去回答' : '其他答案'}
      </QuietButton>
      <Problem sentence={acting.problem} />
    </View>
  );
}

function Change({ caseId, inquiry }: { readonly caseId: string; readonly inquiry: Inquiry }) {
  const { inquiryId, words } = inquiry;
  return (
    <QuietButton about={words} onClick={() => goTo('inquiry', { caseId, inquiryId })}>
      改答案
    </QuietButton>
  );
}

function dueWords({ dueOn }: Inquiry, { remaining }: CaseAnswer, now: string): string {
  const left = remaining[dueOn];
  const today = dayOf(now);
  const words = left === undefined ? '' : `,${remainingWords({ leftWd: left, dueOn, today })}`;
  return `请在${sayDeadline(dueOn, today)}回答${words}`;
}

function givenWords({ answer }: Inquiry, today: string): string {
  return answer === null ? '' : answerWords(answer, (day) => formatDay(day, today));
}

import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { answerWords, type Inquiry } from '@/domain/agencyCase/Inquiry';
import { formatDay, formatMoment, remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { TextArea } from '@/components/TextArea';
import { FileLinks } from '../../caseView/FileLinks';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useNow } from '../../live/useNow';
import { leaveDone } from '../../staff/leavePage';
import { staffPaths } from '../../staff/staffPaths';
import { useCheckedAction } from '../../form/useCheckedAction';
import { CaseStrip } from '../../staffCase/CaseStrip';
import './index.scss';

interface InquiryDeskProps {
  readonly answer: CaseAnswer;
  readonly inquiry: Inquiry;
}

/** What the enterprise answered; taking note of it closes the question, so that it can be relied on. */
export function InquiryDesk({ answer, inquiry }: InquiryDeskProps) {
  const now = useNow();
  const { caseId } = answer.view.agencyCase;
  const { inquiryId, answer: given } = inquiry;
  const [words, setWords] = useState('');
  const acting = useCaseAction('workbench', caseId);
  const { send } = useCheckedAction({ acting, type: 'SettleInquiry', payload: { inquiryId, words } });

  async function settle(): Promise<void> {
    if ((await send()) !== undefined) leaveDone('已记录', staffPaths.case({ caseId }));
  }

  return (
    <>
      <CaseStrip answer={answer} />
      <Card title={inquiry.words}>
        {given === null ? (
          <Text className="inquiry-desk__words">{waitingWords(inquiry, answer, now)}</Text>
        ) : (
          <>
            <Text className="inquiry-desk__answer">
              {answerWords(given, (day) => formatDay(day, dayOf(now)))}
            </Text>
            <Text className="inquiry-desk__words">
              {given.by} {formatMoment(given.at, now)} 回答。点“知道了”之前企业还可以改。
            </Text>
            <FileLinks scope="workbench" fileIds={given.fileIds} files={answer.files} />
          </>
        )}
      </Card>
      {given === null ? (
        <Card title="不用再问了?">
          <FormField label="说明" hint="企业能看到">
            <TextArea
              name="settleWords"
              label="不再问的说明"
              value={words}
              placeholder="例如:企业电话里答复,已经通电"
              onChange={setWords}
            />
          </FormField>
        </Card>
      ) : null}
      <BottomActions>
        <Problem sentence={acting.problem} />
        {given === null ? (
          <QuietButton isBusy={acting.isBusy} onClick={() => void settle()}>
            结束这个问题
          </QuietButton>
        ) : (
          <PrimaryButton isBusy={acting.isBusy} onClick={() => void settle()}>
            知道了
          </PrimaryButton>
        )}
      </BottomActions>
    </>
  );
}

function waitingWords({ dueOn }: Inquiry, { remaining }: CaseAnswer, now: string): string {
  const left = remaining[dueOn];
  const today = dayOf(now);
  const words = left === undefined ? '' : `,${remainingWords({ leftWd: left, dueOn, today })}`;
  return `企业还没有回答,期限 ${formatDay(dueOn, today)}${words}。`;
}

import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import { formatDay } from '@/domain/schedule/peopleDates';
import { stopReasonNames } from '@/domain/schedule/clock';
import { dayOf } from '@/domain/shared/time';
import { Card } from '@/components/Card';
import { DayField } from '@/components/DayField';
import { FormField } from '@/components/FormField';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { SegmentTabs } from '@/components/SegmentTabs';
import { TextArea } from '@/components/TextArea';
import { useCaseAction } from '../../caseView/useCaseAction';
import { clockWords } from '../../caseView/clockWords';
import { useCheckedAction } from '../../form/useCheckedAction';
import { useKeptWords } from '../../form/useKeptWords';
import './index.scss';

interface ClockFormProps {
  readonly answer: CaseAnswer;
  readonly item: CaseItem;
  /** ISO instant. */
  readonly now: string;
  readonly canStop: boolean;
}

const lawfulReasons = ['expertReview', 'publicNotice', 'hearing', 'intermediary'] as const;
type LawfulReason = (typeof lawfulReasons)[number];
const tabs = lawfulReasons.map((value) => ({ value, label: stopReasonNames[value] }));

/** The department's clock: stopped for what runs outside the approval time by law, and set going again (R1). */
export function ClockForm({ answer, item, now, canStop }: ClockFormProps) {
  const reading = answer.clocks[item.itemId];
  if (reading === undefined) return null;

  return (
    <Card title="审批时钟">
      <Text className="clock-form__reading">{clockWords(reading, dayOf(now))}</Text>
      {canStop ? <StopFields {...{ answer, item, now }} /> : <ResumeField {...{ answer, item }} />}
    </Card>
  );
}

function StopFields({ answer, item, now }: Omit<ClockFormProps, 'canStop'>) {
  const { caseId } = answer.view.agencyCase;
  const { words: note, setWords: setNote, discard } = useKeptWords(`stop.${caseId}.${item.itemId}`);
  const [isOpen, setOpen] = useState(note !== '');
  const [reason, setReason] = useState<LawfulReason>('expertReview');
  const [expectedUntil, setExpectedUntil] = useState('');
  const acting = useCaseAction('workbench', caseId);
  const payload = { itemId: item.itemId, reason, note, expectedUntil: expectedUntil || null };
  const { problems, send } = useCheckedAction({ acting, type: 'StopClock', payload });
  const today = dayOf(now);

  function close(): void {
    discard();
    setOpen(false);
  }

  if (!isOpen) return <QuietButton onClick={() => setOpen(true)}>登记停钟</QuietButton>;
  return (
    <>
      <FormField label="停钟事由">
        <SegmentTabs tabs={tabs} value={reason} onChange={setReason} />
      </FormField>
      <FormField label="说明" hint="企业能看到" problem={problems.note}>
        <TextArea
          name="stopNote"
          label="停钟说明"
          value={note}
          placeholder="例如:方案专家评审会,评审后恢复计时"
          onChange={setNote}
        />
      </FormField>
      <FormField label="预计恢复日期" isOptional problem={problems.expectedUntil}>
        <DayField
          name="expectedUntil"
          label="预计恢复日期"
          value={expectedUntil}
          start={today}
          words={expectedUntil === '' ? '请选择' : formatDay(expectedUntil, today)}
          onChange={setExpectedUntil}
        />
      </FormField>
      <Problem sentence={acting.problem} />
      <QuietButton isBusy={acting.isBusy} onClick={() => void send().then((done) => done && close())}>
        停钟并告知企业
      </QuietButton>
      <QuietButton onClick={close}>取消</QuietButton>
    </>
  );
}

function ResumeField({ answer, item }: Pick<ClockFormProps, 'answer' | 'item'>) {
  const acting = useCaseAction('workbench', answer.view.agencyCase.caseId);
  const payload = { itemId: item.itemId, note: '' };
  const { send } = useCheckedAction({ acting, type: 'ResumeClock', payload });
  const mayResume = answer.view.itemActions[item.itemId]?.includes('ResumeClock') ?? false;
  if (!mayResume) return null;

  return (
    <>
      <Problem sentence={acting.problem} />
      <QuietButton isBusy={acting.isBusy} onClick={() => void send()}>
        恢复计时
      </QuietButton>
    </>
  );
}

import { useState } from 'react';
import { formatDay } from '@/domain/schedule/peopleDates';
import { addWorkingDays } from '@/domain/schedule/workingCalendar';
import { dayOf } from '@/domain/shared/time';
import { DayField } from '@/components/DayField';
import { FormField } from '@/components/FormField';
import { PhraseChips } from '@/components/PhraseChips';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { TextArea } from '@/components/TextArea';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useCheckedAction } from '../../form/useCheckedAction';
import { useKeptWords } from '../../form/useKeptWords';

interface OrderFormProps {
  readonly caseId: string;
  readonly alertId: string | null;
  /** ISO instant. */
  readonly now: string;
  readonly onClose: () => void;
}

const phrases = [
  '请今天联系企业说明情况',
  '请与审批部门会商,报办结时间',
  '请说明超期原因和下一步安排',
] as const;

/** 督办: what the working group wants, until when an answer is due. */
export function OrderForm({ caseId, alertId, now, onClose }: OrderFormProps) {
  const today = dayOf(now);
  const { words, setWords, discard } = useKeptWords(`order.${caseId}.${alertId ?? 'case'}`);
  const [dueOn, setDueOn] = useState(() => addWorkingDays({ from: today, days: 1 }).day);
  const acting = useCaseAction('supervision', caseId);
  const payload = { alertId, words, dueOn };
  const { problems, send } = useCheckedAction({ acting, type: 'OrderSupervision', payload });

  async function order(): Promise<void> {
    if ((await send()) === undefined) return;
    discard();
    onClose();
  }

  return (
    <>
      <PhraseChips label="常用督办要求" phrases={phrases} onChoose={setWords} />
      <FormField label="督办要求" hint="专员会马上收到提醒" problem={problems.words}>
        <TextArea name="orderWords" label="督办要求" value={words} onChange={setWords} />
      </FormField>
      <FormField label="回复期限" problem={problems.dueOn}>
        <DayField
          name="orderDueOn"
          label="回复期限"
          value={dueOn}
          start={today}
          words={formatDay(dueOn, today)}
          onChange={setDueOn}
        />
      </FormField>
      <Problem sentence={acting.problem} />
      <QuietButton isBusy={acting.isBusy} onClick={() => void order()}>
        发出督办
      </QuietButton>
      <QuietButton onClick={onClose}>取消</QuietButton>
    </>
  );
}

interface DismissFormProps {
  readonly caseId: string;
  readonly alertId: string;
  readonly onClose: () => void;
}

export function DismissForm({ caseId, alertId, onClose }: DismissFormProps) {
  const [reason, setReason] = useState('');
  const acting = useCaseAction('supervision', caseId);
  const { problems, send } = useCheckedAction({ acting, type: 'DismissAlert', payload: { alertId, reason } });

  return (
    <>
      <FormField label="不予督办的原因" problem={problems.reason}>
        <TextArea name="dismissReason" label="不予督办的原因" value={reason} onChange={setReason} />
      </FormField>
      <Problem sentence={acting.problem} />
      <QuietButton isBusy={acting.isBusy} onClick={() => void send().then((done) => done && onClose())}>
        确定
      </QuietButton>
      <QuietButton onClick={onClose}>取消</QuietButton>
    </>
  );
}

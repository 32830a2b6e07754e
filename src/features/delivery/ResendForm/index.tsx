import { useState } from 'react';
import { Text } from '@tarojs/components';
import { carriers } from '@/domain/agencyCase/carriers';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { Delivery } from '@/domain/agencyCase/Delivery';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { PhraseChips } from '@/components/PhraseChips';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import { TextField } from '@/components/TextField';
import { useCaseAction } from '../../caseView/useCaseAction';
import { leaveDone } from '../../staff/leavePage';
import { openFieldWords } from '../../staff/openFieldWords';
import { staffPaths } from '../../staff/staffPaths';
import { useCheckedAction } from '../../form/useCheckedAction';
import { useKeptWords } from '../../form/useKeptWords';
import './index.scss';

interface ResendFormProps {
  readonly answer: CaseAnswer;
  readonly delivery: Delivery;
  /** ISO instant. */
  readonly now: string;
}

const usualWords = ['已联系快递公司,正在派送', '快递退回,已重新寄出', '单号登记有误,现已更正'];

/** What came of looking for a parcel: it is on its way after all, sent again, or its number put right. */
export function ResendForm({ answer, delivery, now }: ResendFormProps) {
  const { caseId } = answer.view.agencyCase;
  const { deliveryId, missing } = delivery;
  const [carrier, setCarrier] = useState(delivery.carrier ?? '');
  const [trackingNumber, setNumber] = useState(delivery.trackingNumber ?? '');
  const { words, setWords, discard } = useKeptWords(`resend.${deliveryId}`);
  const acting = useCaseAction('workbench', caseId);
  const payload = { deliveryId, carrier, trackingNumber, words };
  const { problems, send } = useCheckedAction({ acting, type: 'ResendDelivery', payload });

  async function resend(): Promise<void> {
    if ((await send()) === undefined) return;
    discard();
    leaveDone('已登记', staffPaths.case({ caseId }));
  }

  return (
    <>
      <Card title="查快递、补寄或更正单号">
        {missing ? (
          <Text className="resend-form__missing">
            {formatMoment(missing.at, now)} 企业说没有收到{missing.words === '' ? '' : `:${missing.words}`}
          </Text>
        ) : null}
        <PhraseChips label="快递公司" phrases={carriers.map(({ name }) => name)} onChoose={setCarrier} />
        <FormField label="快递公司" problem={problems.carrier}>
          <TextField name="carrier" label="快递公司" value={carrier} onChange={setCarrier} />
        </FormField>
        <FormField label="快递单号" hint="补寄的填新单号" problem={problems.trackingNumber}>
          <TextField name="trackingNumber" label="快递单号" value={trackingNumber} onChange={setNumber} />
        </FormField>
        <PhraseChips label="处理情况" phrases={usualWords} onChoose={setWords} />
        <FormField label="处理情况" hint="企业会马上收到" problem={problems.words}>
          <TextArea name="words" label="处理情况" value={words} onChange={setWords} />
        </FormField>
      </Card>
      <BottomActions>
        <Problem sentence={openFieldWords(problems, acting.problem)} />
        <PrimaryButton isBusy={acting.isBusy} onClick={() => void resend()}>
          告诉企业
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

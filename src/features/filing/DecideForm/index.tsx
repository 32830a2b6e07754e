import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import { refusalOfItemAction } from '@/domain/agencyCase/itemActions';
import { Card } from '@/components/Card';
import { confirmed } from '@/components/confirmed';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { SegmentTabs } from '@/components/SegmentTabs';
import { TextArea } from '@/components/TextArea';
import { TextField } from '@/components/TextField';
import { useCaseAction } from '../../caseView/useCaseAction';
import { leaveDone } from '../../staff/leavePage';
import { staffPaths } from '../../staff/staffPaths';
import { useCheckedAction } from '../../form/useCheckedAction';
import { useKeptWords } from '../../form/useKeptWords';
import './index.scss';

interface DecideFormProps {
  readonly answer: CaseAnswer;
  readonly item: CaseItem;
  readonly canApprove: boolean;
}

const outcomes = [
  { value: 'approved', label: '已批准' },
  { value: 'refused', label: '未通过' },
] as const;

/** What the department decided. Neither can be taken back, so both are asked for once more. */
export function DecideForm({ answer, item, canApprove }: DecideFormProps) {
  const [outcome, setOutcome] = useState<'approved' | 'refused'>('approved');
  const refusal = canApprove
    ? ''
    : (refusalOfItemAction({ agencyCase: answer.view.agencyCase, item, action: 'ApproveItem' }) ?? '');

  return (
    <Card title="部门的决定">
      <SegmentTabs tabs={outcomes} value={outcome} onChange={setOutcome} />
      {outcome === 'refused' ? <RefuseFields answer={answer} item={item} /> : null}
      {outcome === 'approved' && canApprove ? <ApproveFields answer={answer} item={item} /> : null}
      {outcome === 'approved' && !canApprove ? <Problem sentence={refusal} /> : null}
    </Card>
  );
}

type FieldsProps = Pick<DecideFormProps, 'answer' | 'item'>;

function ApproveFields({ answer, item }: FieldsProps) {
  const { caseId } = answer.view.agencyCase;
  const key = `result.${caseId}.${item.itemId}`;
  const { words: resultNumber, setWords: setResultNumber, discard } = useKeptWords(key);
  const acting = useCaseAction('workbench', caseId);
  const payload = { itemId: item.itemId, resultNumber };
  const { problems, send } = useCheckedAction({ acting, type: 'ApproveItem', payload });

  async function approve(): Promise<void> {
    const isSure = await confirmed({
      title: `登记“${item.name}”已批准?`,
      words: '登记后不能撤回,企业会收到进展。',
      yes: '已批准',
    });
    if (!isSure || (await send()) === undefined) return;
    discard();
    leaveDone('已登记批准', staffPaths.case({ caseId }));
  }

  return (
    <View className="decide-form">
      <FormField label={`${item.resultName}编号`} isOptional problem={problems.resultNumber}>
        <TextField
          name="resultNumber"
          label={`${item.resultName}编号`}
          value={resultNumber}
          onChange={setResultNumber}
        />
      </FormField>
      <Problem sentence={acting.problem} />
      <PrimaryButton isBusy={acting.isBusy} onClick={() => void approve()}>
        登记批准
      </PrimaryButton>
    </View>
  );
}

function RefuseFields({ answer, item }: FieldsProps) {
  const { caseId } = answer.view.agencyCase;
  const key = `refusal.${caseId}.${item.itemId}`;
  const { words: reason, setWords: setReason, discard } = useKeptWords(key);
  const acting = useCaseAction('workbench', caseId);
  const { problems, send } = useCheckedAction({
    acting,
    type: 'RefuseItem',
    payload: { itemId: item.itemId, reason },
  });

  async function refuse(): Promise<void> {
    const isSure =
      reason.trim() === '' ||
      (await confirmed({
        title: `登记“${item.name}”未通过?`,
        words: '企业会看到您写的原因。之后可以补齐材料重新申报。',
        yes: '未通过',
      }));
    if (!isSure || (await send()) === undefined) return;
    discard();
    leaveDone('已登记', staffPaths.case({ caseId }));
  }

  return (
    <View className="decide-form">
      <FormField label="未通过的原因" hint="写明部门的意见,以及接下来怎么办" problem={problems.reason}>
        <TextArea name="refusal" label="未通过的原因" value={reason} onChange={setReason} />
      </FormField>
      <Problem sentence={acting.problem} />
      <PrimaryButton isBusy={acting.isBusy} onClick={() => void refuse()}>
        登记未通过
      </PrimaryButton>
    </View>
  );
}

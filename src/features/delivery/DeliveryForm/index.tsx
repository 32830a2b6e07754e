import { carriers } from '@/domain/agencyCase/carriers';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { deliveryMethodNames } from '@/domain/agencyCase/Delivery';
import { dayOf } from '@/domain/shared/time';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { FormField } from '@/components/FormField';
import { PhraseChips } from '@/components/PhraseChips';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { SegmentTabs } from '@/components/SegmentTabs';
import { TextField } from '@/components/TextField';
import { confirmed } from '@/components/confirmed';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useNow } from '../../live/useNow';
import { SavedNote } from '../../form/SavedNote';
import { leaveDone } from '../../staff/leavePage';
import { staffPaths } from '../../staff/staffPaths';
import { openFieldWords } from '../../staff/openFieldWords';
import { useCheckedAction } from '../../form/useCheckedAction';
import { useKeptForm } from '../../form/useKeptForm';
import { CaseStrip } from '../../staffCase/CaseStrip';
import { DeliveryLineCard } from '../DeliveryLineCard';
import {
  deliveryPayload,
  DeliveryForm as KeptDelivery,
  newDelivery,
  withApproved,
  type DeliveryLine,
} from '../newDelivery';

interface DeliveryFormProps {
  readonly answer: CaseAnswer;
}

const methods = (['byHand', 'byPost', 'electronic'] as const).map((value) => ({
  value,
  label: deliveryMethodNames[value],
}));

/** 统一送达 (A4): results go out together, by hand, by post or as an electronic licence. */
export function DeliveryForm({ answer }: DeliveryFormProps) {
  const { caseId } = answer.view.agencyCase;
  const today = dayOf(useNow());
  const { agencyCase } = answer.view;
  const kept = useKeptForm({
    key: `delivery.${caseId}`,
    schema: KeptDelivery,
    initial: () => newDelivery(agencyCase),
  });
  const form = withApproved(kept.form, agencyCase);
  const acting = useCaseAction('workbench', caseId);
  const payload = deliveryPayload(form);
  const { problems, send } = useCheckedAction({ acting, type: 'RecordDelivery', payload });
  const count = payload.documents.length;

  const set = (edit: (typed: KeptDelivery) => Partial<KeptDelivery>) =>
    kept.change((typed) => {
      const shown = withApproved(typed, agencyCase);
      return { ...shown, ...edit(shown) };
    });

  // An upload may arrive on one line while another is being typed: each changes what stands there by then.
  function changeLine({ itemId }: DeliveryLine, part: Partial<DeliveryLine>): void {
    set(({ lines }) => ({
      lines: lines.map((line) => (line.itemId === itemId ? { ...line, ...part } : line)),
    }));
  }

  async function deliver(): Promise<void> {
    const isSure = await confirmed({
      title: `登记送达 ${count} 份结果?`,
      words: '登记后不能撤回,企业会收到送达通知并签收。',
      yes: '登记送达',
    });
    if (!isSure || (await send()) === undefined) return;
    kept.discard();
    leaveDone('已登记送达', staffPaths.case({ caseId }));
  }

  if (form.lines.length === 0)
    return <EmptyState title="没有待送达的结果" words="事项批准后,可以在这里登记送达。" />;

  return (
    <>
      <CaseStrip answer={answer} />
      <Card title="怎样送达">
        <SegmentTabs tabs={methods} value={form.method} onChange={(method) => set(() => ({ method }))} />
      </Card>
      {form.method === 'byPost' ? (
        <Card title="快递">
          <PhraseChips
            label="快递公司"
            phrases={carriers.map(({ name }) => name)}
            onChoose={(carrier) => set(() => ({ carrier }))}
          />
          <FormField label="快递公司" problem={problems.carrier}>
            <TextField
              name="carrier"
              label="快递公司"
              value={form.carrier}
              onChange={(carrier) => set(() => ({ carrier }))}
            />
          </FormField>
          <FormField label="快递单号" hint="企业点一下就能复制" problem={problems.trackingNumber}>
            <TextField
              name="trackingNumber"
              label="快递单号"
              value={form.trackingNumber}
              onChange={(trackingNumber) => set(() => ({ trackingNumber }))}
            />
          </FormField>
        </Card>
      ) : null}
      <Card title="送达的结果">
        {form.lines.map((line) => (
          <DeliveryLineCard
            key={line.itemId}
            caseId={caseId}
            line={line}
            isElectronic={form.method === 'electronic'}
            today={today}
            onChange={(part) => changeLine(line, part)}
          />
        ))}
      </Card>
      <BottomActions>
        <SavedNote savedAt={kept.savedAt} />
        <Problem sentence={problems.documents ?? openFieldWords(problems, acting.problem)} />
        <PrimaryButton isBusy={acting.isBusy} isDisabled={count === 0} onClick={() => void deliver()}>
          登记送达 {count} 份结果
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

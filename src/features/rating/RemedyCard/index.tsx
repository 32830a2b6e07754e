import { useState } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { useCaseAction } from '@/features/caseView/useCaseAction';
import { useCheckedAction } from '@/features/staff/useCheckedAction';
import { useKeptForm } from '@/features/staff/useKeptForm';
import { z } from '@/domain/zod';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { RadioGroup } from '@/components/RadioGroup';
import { TextArea } from '@/components/TextArea';

const RemedyDraft = z.object({ isSatisfied: z.boolean().optional(), words: z.string() });
type RemedyDraft = z.infer<typeof RemedyDraft>;

const choices = [
  { isSatisfied: true, label: '满意', detail: '问题已经解决' },
  { isSatisfied: false, label: '仍不满意', detail: '退回工作组重新整改' },
] as const;

/** What the enterprise says of the remedy, once (好差评). */
export function RemedyCard({ answer }: { readonly answer: CaseAnswer }) {
  const { caseId, rating } = answer.view.agencyCase;
  const round = rating?.rectifications.length ?? 0;
  const kept = useKeptForm<RemedyDraft>({
    key: `remedy.${caseId}.${round}`,
    schema: RemedyDraft,
    initial: () => ({ words: '' }),
  });
  const acting = useCaseAction('applicant', caseId);
  const { isSatisfied, words } = kept.form;
  const [isMissing, setMissing] = useState(false);
  const payload = { isSatisfied: isSatisfied ?? true, words };
  const { problems, send } = useCheckedAction({ acting, type: 'RateRectification', payload });

  async function submit(): Promise<void> {
    setMissing(isSatisfied === undefined);
    if (isSatisfied !== undefined && (await send()) !== undefined) kept.discard();
  }

  return (
    <Card title="对整改满意吗?">
      <FormField
        label="每次整改评价一次"
        problem={isMissing && isSatisfied === undefined ? '请选择满意还是仍不满意。' : undefined}
      >
        <RadioGroup label="对整改满意吗">
          {choices.map((choice) => (
            <CheckRow
              key={choice.label}
              isRadio
              label={choice.label}
              detail={choice.detail}
              isChecked={isSatisfied === choice.isSatisfied}
              onToggle={() => kept.change((before) => ({ ...before, isSatisfied: choice.isSatisfied }))}
            />
          ))}
        </RadioGroup>
      </FormField>
      <FormField label="意见" isOptional={isSatisfied !== false} problem={problems['words']}>
        <TextArea
          name="words"
          label="意见"
          value={words}
          onChange={(next) => kept.change((before) => ({ ...before, words: next }))}
        />
      </FormField>
      <Problem sentence={acting.problem} />
      <PrimaryButton isBusy={acting.isBusy} onClick={() => void submit()}>
        提交对整改的评价
      </PrimaryButton>
    </Card>
  );
}

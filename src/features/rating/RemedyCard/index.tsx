import { useState } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { useCaseAction } from '@/features/caseView/useCaseAction';
import { useCheckedAction } from '@/features/form/useCheckedAction';
import { useKeptForm } from '@/features/form/useKeptForm';
import { z } from '@/domain/zod';
import { Card } from '@/components/Card';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { VerdictFields } from '@/components/VerdictFields';

const RemedyDraft = z.object({ isSatisfied: z.boolean().optional(), words: z.string() });
type RemedyDraft = z.infer<typeof RemedyDraft>;

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
  const [wasTried, setTried] = useState(false);
  const payload = { isSatisfied: isSatisfied ?? true, words };
  const { problems, send } = useCheckedAction({ acting, type: 'RateRectification', payload });

  async function submit(): Promise<void> {
    setTried(true);
    if (isSatisfied !== undefined && (await send()) !== undefined) kept.discard();
  }

  return (
    <Card title="对整改满意吗?">
      <VerdictFields
        question="对整改满意吗"
        hint="每次整改评价一次"
        consequence="退回工作组重新整改"
        verdict={kept.form}
        isMissing={wasTried && isSatisfied === undefined}
        wordsProblem={problems['words']}
        onChange={(change) => kept.change((before) => ({ ...before, ...change }))}
      />
      <Problem sentence={acting.problem} />
      <PrimaryButton isBusy={acting.isBusy} onClick={() => void submit()}>
        提交对整改的评价
      </PrimaryButton>
    </Card>
  );
}

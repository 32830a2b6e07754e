import { useState } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { BottomActions } from '@/components/BottomActions';
import { confirmed } from '@/components/confirmed';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { useCaseAction } from '../../caseView/useCaseAction';
import { ReasonSheet } from '../../progress/ReasonSheet';

const decisions = {
  SuspendMandate: {
    title: '中止委托',
    consequence: '中止期间专员不申报新的事项;已申报的由部门继续审批,结果照常送达。随时可以续办。',
    label: '中止原因',
  },
  EndMandate: {
    title: '终止委托',
    consequence: '终止后专员不再申报新的事项,不能恢复;要继续办,需重新签署委托书。办件本身不结束。',
    label: '终止原因',
  },
} as const;

type Decision = keyof typeof decisions;

/** 中止, 续办, 终止: the enterprise's own decisions. */
export function MandateActions({ answer }: { readonly answer: CaseAnswer }) {
  const { agencyCase, actions } = answer.view;
  const acting = useCaseAction('applicant', agencyCase.caseId);
  const [opened, setOpened] = useState<Decision>();
  const offered = (Object.keys(decisions) as Decision[]).filter((type) => actions.includes(type));
  const canContinue = actions.includes('ContinueMandate');
  if (offered.length === 0 && !canContinue) return null;

  async function continueIt(): Promise<void> {
    const words = '续办后专员可以继续申报委托范围内的事项。';
    if (await confirmed({ title: '续办委托', words, yes: '续办' }))
      await acting.act({ type: 'ContinueMandate', payload: {} });
  }

  async function decide(type: Decision, reason: string): Promise<boolean> {
    const isDone = (await acting.act({ type, payload: { reason } })) !== undefined;
    if (isDone) setOpened(undefined);
    return isDone;
  }

  return (
    <BottomActions>
      {opened === undefined ? <Problem sentence={acting.problem} /> : null}
      {canContinue ? (
        <PrimaryButton isBusy={acting.isBusy} onClick={() => void continueIt()}>
          续办委托
        </PrimaryButton>
      ) : null}
      {offered.map((type) => (
        <QuietButton key={type} onClick={() => setOpened(type)}>
          {decisions[type].title}
        </QuietButton>
      ))}
      {opened === undefined ? null : (
        <ReasonSheet
          place={`${agencyCase.caseId}.${opened}`}
          isOpen
          {...decisions[opened]}
          confirmText={decisions[opened].title}
          acting={acting}
          onConfirm={(reason) => decide(opened, reason)}
          onClose={() => setOpened(undefined)}
        />
      )}
    </BottomActions>
  );
}

import { useState } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { ActionSheet } from '@/components/ActionSheet';
import { BottomActions } from '@/components/BottomActions';
import { PrimaryButton } from '@/components/PrimaryButton';
import { QuietButton } from '@/components/QuietButton';
import { AcceptForm } from '../AcceptForm';
import { DeclineForm } from '../DeclineForm';
import { FirstBinding } from '../FirstBinding';

interface IntakePanelProps {
  readonly answer: CaseAnswer;
}

/** Accept with a word, or decline with a reason that the enterprise reads (O1); nothing once that is decided. */
export function IntakePanel({ answer }: IntakePanelProps) {
  const [opened, setOpened] = useState<'accept' | 'decline' | undefined>(undefined);
  const { agencyCase, actions } = answer.view;
  if (!actions.includes('AcceptCase')) return null;

  const close = () => setOpened(undefined);
  return (
    <>
      <BottomActions>
        <PrimaryButton onClick={() => setOpened('accept')}>受理</PrimaryButton>
        <QuietButton onClick={() => setOpened('decline')}>不予受理</QuietButton>
      </BottomActions>
      <ActionSheet title="受理这个申请" isOpen={opened === 'accept'} onClose={close}>
        <FirstBinding agencyCase={agencyCase} />
        <AcceptForm caseId={agencyCase.caseId} />
      </ActionSheet>
      <ActionSheet title="不予受理" isOpen={opened === 'decline'} onClose={close}>
        <DeclineForm caseId={agencyCase.caseId} />
      </ActionSheet>
    </>
  );
}

import { useState } from 'react';
import type { CaseActing } from '@/features/caseView/useCaseAction';
import { goTo } from '@/features/navigation/routes';
import { ActionSheet } from '@/components/ActionSheet';
import { QuietButton } from '@/components/QuietButton';
import type { QuietAction } from '../quietActions';
import { ReasonSheet } from '../ReasonSheet';

interface MoreActionsProps {
  readonly isOpen: boolean;
  readonly caseId: string;
  readonly actions: readonly QuietAction[];
  readonly acting: CaseActing;
  readonly onClose: () => void;
}

/** Withdrawing, giving up an item, ending: first which, then why. */
export function MoreActions({ isOpen, caseId, actions, acting, onClose }: MoreActionsProps) {
  const [chosen, setChosen] = useState<QuietAction>();

  function choose(action: QuietAction): void {
    acting.clearProblem();
    setChosen(action);
    onClose();
  }

  function complain(): void {
    onClose();
    goTo('complain', { caseId });
  }

  async function confirm(action: QuietAction, reason: string): Promise<void> {
    if ((await acting.act(action.intentOf(reason))) !== undefined) setChosen(undefined);
  }

  return (
    <>
      <ActionSheet title="更多" isOpen={isOpen} onClose={onClose}>
        {actions.map((action) => (
          <QuietButton key={action.key} onClick={() => choose(action)}>
            {action.name}
          </QuietButton>
        ))}
        <QuietButton onClick={complain}>投诉</QuietButton>
      </ActionSheet>
      {chosen === undefined ? null : (
        <ReasonSheet
          isOpen
          title={chosen.name}
          consequence={chosen.consequence}
          label={chosen.label}
          confirmText={chosen.confirmText}
          acting={acting}
          onConfirm={(reason) => void confirm(chosen, reason)}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}

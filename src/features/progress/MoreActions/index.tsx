import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { CaseActing } from '@/features/caseView/useCaseAction';
import { goTo } from '@/features/navigation/routes';
import { ActionSheet } from '@/components/ActionSheet';
import { QuietButton } from '@/components/QuietButton';
import type { QuietAction } from '../quietActions';
import { ReasonSheet } from '../ReasonSheet';
import './index.scss';

interface MoreActionsProps {
  readonly isOpen: boolean;
  readonly caseId: string;
  readonly actions: readonly QuietAction[];
  /** Why the case itself cannot be ended yet; empty where it can. */
  readonly hint: string;
  readonly acting: CaseActing;
  readonly onClose: () => void;
}

/** Withdrawing, giving up an item, ending: first which, then why. */
export function MoreActions({ isOpen, caseId, actions, hint, acting, onClose }: MoreActionsProps) {
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

  async function confirm(action: QuietAction, reason: string): Promise<boolean> {
    const isDone = (await acting.act(action.intentOf(reason))) !== undefined;
    if (isDone) setChosen(undefined);
    return isDone;
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
        {hint === '' ? null : <Text className="more-actions__hint">终止办件:{hint}</Text>}
      </ActionSheet>
      {chosen === undefined ? null : (
        <ReasonSheet
          place={`${caseId}.${chosen.key}`}
          isOpen
          title={chosen.name}
          consequence={chosen.consequence}
          label={chosen.label}
          confirmText={chosen.confirmText}
          acting={acting}
          onConfirm={(reason) => confirm(chosen, reason)}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}

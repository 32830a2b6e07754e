import { useState } from 'react';
import type { Me } from '@/features/account/Me';
import { goTo, replaceWith } from '@/features/navigation/routes';
import { useWayOn } from '@/features/navigation/useWayOn';
import { BottomActions } from '@/components/BottomActions';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import type { RequestStep } from '@/domain/request/RequestDraft';
import type { MyEnterprise } from '../chosenEnterprise';
import type { RequestProblem } from '../requestProblems';
import { SavedNote } from '../../form/SavedNote';
import type { DraftEditing } from '../useRequestDraft';
import { useSubmitRequest } from '../useSubmitRequest';

interface SubmitActionsProps {
  readonly editing: DraftEditing;
  readonly problems: readonly RequestProblem[];
  readonly enterprise: Me['enterprises'][number] | undefined;
  /** Leads to what is missing. */
  readonly onGo: (step: RequestStep) => void;
}

/** The one button at the end of a request: go to what is missing, bind an enterprise, or hand in. */
export function SubmitActions({ editing, problems, enterprise, onGo }: SubmitActionsProps) {
  const { draft, discard } = editing;
  const { submit, isBusy, problem } = useSubmitRequest();
  const wayOn = useWayOn();
  const [first] = problems;
  // On one screen the field may be far from the button.
  const [isTold, setTold] = useState(false);
  const missing = isTold ? first?.sentence : undefined;

  function lead(step: RequestStep): void {
    setTold(true);
    onGo(step);
  }

  async function handIn(chosen: MyEnterprise): Promise<void> {
    const caseId = await editing.sync.handIn(() => submit({ draft, enterprise: chosen }));
    if (caseId === undefined) return;

    discard();
    wayOn(() => replaceWith('case', { caseId, isNew: 'yes' }));
  }

  return (
    <BottomActions>
      <SavedNote savedAt={draft.savedAt} isWaiting={editing.sync.isWaiting} />
      <Problem sentence={missing ?? problem} />
      {first !== undefined ? (
        <PrimaryButton onClick={() => lead(first.step)}>还差 {problems.length} 处,去补全</PrimaryButton>
      ) : enterprise === undefined ? (
        <PrimaryButton onClick={() => goTo('enterprise')}>绑定企业后提交</PrimaryButton>
      ) : (
        <PrimaryButton isBusy={isBusy} onClick={() => void handIn(enterprise)}>
          提交申请
        </PrimaryButton>
      )}
    </BottomActions>
  );
}

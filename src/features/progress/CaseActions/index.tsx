import { useState } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseActing } from '@/features/caseView/useCaseAction';
import { goTo } from '@/features/navigation/routes';
import { BottomActions } from '@/components/BottomActions';
import { PrimaryButton } from '@/components/PrimaryButton';
import { QuietButton } from '@/components/QuietButton';
import { applicantTasks } from '../applicantTasks';
import { MoreActions } from '../MoreActions';
import { quietActions } from '../quietActions';

interface CaseActionsProps {
  readonly answer: CaseAnswer;
  readonly acting: CaseActing;
}

/** What can be done now: one primary button, other tasks below it, the rest quietly behind 更多. */
export function CaseActions({ answer, acting }: CaseActionsProps) {
  const [isMoreOpen, setMoreOpen] = useState(false);
  const [first, ...others] = applicantTasks(answer.view);
  const more = quietActions(answer.view);

  return (
    <BottomActions>
      {first === undefined ? null : (
        <PrimaryButton onClick={() => goTo(first.route, first.query)}>{first.label}</PrimaryButton>
      )}
      {others.map(({ key, label, route, query }) => (
        <QuietButton key={key} onClick={() => goTo(route, query)}>
          {label}
        </QuietButton>
      ))}
      <QuietButton onClick={() => setMoreOpen(true)}>更多</QuietButton>
      <MoreActions
        isOpen={isMoreOpen}
        caseId={answer.view.agencyCase.caseId}
        actions={more}
        acting={acting}
        onClose={() => setMoreOpen(false)}
      />
    </BottomActions>
  );
}

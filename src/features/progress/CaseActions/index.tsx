import { useState } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseActing } from '@/features/caseView/useCaseAction';
import { goTo } from '@/features/navigation/routes';
import { ActionSheet } from '@/components/ActionSheet';
import { BottomActions } from '@/components/BottomActions';
import { PrimaryButton } from '@/components/PrimaryButton';
import { QuietButton } from '@/components/QuietButton';
import { applicantTasks, type ApplicantTask } from '../applicantTasks';
import { MoreActions } from '../MoreActions';
import { quietActions, whyNotEnded } from '../quietActions';

interface CaseActionsProps {
  readonly answer: CaseAnswer;
  readonly acting: CaseActing;
}

/** What can be done now: one primary button, another task below it, the rest quietly behind 更多. */
export function CaseActions({ answer, acting }: CaseActionsProps) {
  const [isMoreOpen, setMoreOpen] = useState(false);
  const [first, ...others] = applicantTasks(answer.view);
  const more = quietActions(answer.view);

  return (
    <BottomActions>
      {first === undefined ? null : (
        <PrimaryButton onClick={() => goTo(first.route, first.query)}>{first.label}</PrimaryButton>
      )}
      <OtherTasks tasks={others} />
      <QuietButton onClick={() => setMoreOpen(true)}>更多</QuietButton>
      <MoreActions
        isOpen={isMoreOpen}
        caseId={answer.view.agencyCase.caseId}
        actions={more}
        hint={whyNotEnded(answer.view)}
        acting={acting}
        onClose={() => setMoreOpen(false)}
      />
    </BottomActions>
  );
}

/** A single one stands where it is seen; several would cover a small phone's page. */
function OtherTasks({ tasks }: { readonly tasks: readonly ApplicantTask[] }) {
  const [isOpen, setOpen] = useState(false);
  if (tasks.length <= 1) return <TaskButtons tasks={tasks} onGo={() => undefined} />;

  return (
    <>
      <QuietButton onClick={() => setOpen(true)}>另有 {tasks.length} 件等您处理</QuietButton>
      <ActionSheet title="等您处理" isOpen={isOpen} onClose={() => setOpen(false)}>
        <TaskButtons tasks={tasks} onGo={() => setOpen(false)} />
      </ActionSheet>
    </>
  );
}

interface TaskButtonsProps {
  readonly tasks: readonly ApplicantTask[];
  readonly onGo: () => void;
}

function TaskButtons({ tasks, onGo }: TaskButtonsProps) {
  return tasks.map(({ key, label, route, query }) => (
    <QuietButton
      key={key}
      onClick={() => {
        onGo();
        goTo(route, query);
      }}
    >
      {label}
    </QuietButton>
  ));
}

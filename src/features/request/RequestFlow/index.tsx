import { useState } from 'react';
import { View } from '@tarojs/components';
import { dayOf } from '@/domain/shared/time';
import type { Me } from '@/features/account/Me';
import { GoneItemsNote } from '@/features/catalogue/GoneItemsNote';
import { useCatalogue } from '@/features/catalogue/useCatalogue';
import { withKnownItems } from '@/features/catalogue/withKnownItems';
import { useNow } from '@/features/live/useNow';
import { goTo } from '@/features/navigation/routes';
import { useProjects } from '@/features/vault/useProjects';
import { BottomActions } from '@/components/BottomActions';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { chosenEnterprise } from '../chosenEnterprise';
import { EnterpriseChoice } from '../EnterpriseChoice';
import type { RequestStep } from '@/domain/request/RequestDraft';
import { problemsOfStep, requestProblems } from '../requestProblems';
import { stepAfter, stepBefore, stepNames } from '../requestSteps';
import { SavedNote } from '../../form/SavedNote';
import { StepProgress } from '../StepProgress';
import { SubmitActions } from '../SubmitActions';
import type { DraftEditing } from '../useRequestDraft';
import { useVaultPapers } from '../useVaultPapers';
import { CurrentStep } from './CurrentStep';
import './index.scss';

interface RequestFlowProps {
  readonly me: Me;
  readonly editing: DraftEditing;
}

/** 代办 in six steps (A1). Any step can be gone to; what is missing keeps nobody from looking ahead. */
export function RequestFlow({ me, editing }: RequestFlowProps) {
  const { change, lastProject } = editing;
  const catalogue = useCatalogue();
  const { draft, goneCount } = withKnownItems(editing.draft, catalogue);
  const today = dayOf(useNow());
  const [triedSteps, setTriedSteps] = useState<ReadonlySet<RequestStep>>(new Set());
  const enterprise = chosenEnterprise({ draft, me });
  const problems = requestProblems({ draft, today, catalogue, scope: enterprise?.scope });
  const stepProblems = problemsOfStep(problems, draft.step);
  const projects = useProjects(enterprise?.enterpriseId);
  const offers = useVaultPapers({ draft, change, catalogue, enterpriseId: enterprise?.enterpriseId });

  function go(step: RequestStep): void {
    change((before) => ({ ...before, step }));
  }

  function goNext(): void {
    setTriedSteps(new Set([...triedSteps, draft.step]));
    const next = stepAfter(draft.step);
    if (next !== undefined && Object.keys(stepProblems).length === 0) go(next);
  }

  function goToProblem(step: RequestStep): void {
    setTriedSteps(new Set([...triedSteps, step]));
    go(step);
  }

  return (
    <>
      <StepProgress step={draft.step} onGo={go} />
      {draft.step === 'project' ? <EnterpriseChoice draft={draft} change={change} me={me} /> : null}
      {draft.step === 'items' || draft.step === 'check' ? (
        <View className="request-flow__gone">
          <GoneItemsNote count={goneCount} />
        </View>
      ) : null}
      <CurrentStep
        {...{ draft, change, catalogue, today, lastProject, projects, offers, enterprise }}
        allProblems={problems}
        myName={me.name}
        problems={triedSteps.has(draft.step) ? stepProblems : {}}
        onBind={() => goTo('enterprise')}
        onGo={goToProblem}
      />
      {draft.step === 'check' ? (
        <SubmitActions editing={{ ...editing, draft }} {...{ problems, enterprise }} onGo={goToProblem} />
      ) : (
        <StepActions
          step={draft.step}
          savedAt={draft.savedAt}
          isWaiting={editing.sync.isWaiting}
          problem={triedSteps.has(draft.step) ? (Object.values(stepProblems)[0] ?? '') : ''}
          onBack={go}
          onNext={goNext}
        />
      )}
    </>
  );
}

interface StepActionsProps {
  readonly step: RequestStep;
  readonly savedAt: string | null;
  readonly isWaiting: boolean;
  /** What keeps one from going on, however far up the field at fault has been scrolled. */
  readonly problem: string;
  readonly onBack: (step: RequestStep) => void;
  readonly onNext: () => void;
}

function StepActions({ step, savedAt, isWaiting, problem, onBack, onNext }: StepActionsProps) {
  const before = stepBefore(step);
  const after = stepAfter(step);

  return (
    <BottomActions>
      <SavedNote savedAt={savedAt} isWaiting={isWaiting} />
      <Problem sentence={problem} />
      <View className="step-actions">
        {before === undefined ? null : (
          <View className="step-actions__back">
            <QuietButton onClick={() => onBack(before)}>上一步</QuietButton>
          </View>
        )}
        <View className="step-actions__next">
          <PrimaryButton onClick={onNext}>
            下一步{after === undefined ? '' : `:${stepNames[after]}`}
          </PrimaryButton>
        </View>
      </View>
    </BottomActions>
  );
}

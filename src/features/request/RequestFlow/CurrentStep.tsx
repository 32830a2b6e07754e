import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { Day } from '@/domain/shared/time';
import type { Me } from '@/features/account/Me';
import { CheckStep } from '../CheckStep';
import { ItemsStep } from '../ItemsStep';
import { PapersStep } from '../PapersStep';
import { ProjectStep } from '../ProjectStep';
import type { DraftProject } from '../lastProject';
import type { RequestStep } from '@/domain/request/RequestDraft';
import type { RequestProblem } from '../requestProblems';
import type { StepProps } from '../stepProps';
import { VisitStep } from '../VisitStep';

interface CurrentStepProps extends StepProps {
  readonly catalogue: Catalogue;
  readonly today: Day;
  readonly lastProject: DraftProject | undefined;
  readonly enterprise: Me['enterprises'][number] | undefined;
  readonly allProblems: readonly RequestProblem[];
  readonly onBind: () => void;
  readonly onGo: (step: RequestStep) => void;
}

export function CurrentStep(props: CurrentStepProps) {
  const { draft, change, problems, catalogue, today, lastProject, enterprise, allProblems, onBind, onGo } =
    props;
  const shared = { draft, change, problems };

  switch (draft.step) {
    case 'project':
      return <ProjectStep {...shared} lastProject={lastProject} />;
    case 'items':
      return <ItemsStep {...shared} catalogue={catalogue} />;
    case 'papers':
      return (
        <PapersStep
          {...shared}
          catalogue={catalogue}
          enterpriseId={enterprise?.enterpriseId}
          onBind={onBind}
        />
      );
    case 'visit':
      return <VisitStep {...shared} today={today} />;
    case 'check':
      return (
        <CheckStep
          {...{ draft, catalogue, today, onGo }}
          problems={allProblems}
          enterpriseName={enterprise?.name}
        />
      );
    default:
      return draft.step satisfies never;
  }
}

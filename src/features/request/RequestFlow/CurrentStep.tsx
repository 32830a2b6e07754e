import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { Day } from '@/domain/shared/time';
import type { Me } from '@/features/account/Me';
import type { KnownProject, VaultOffer } from '@/features/vault/vaultTypes';
import { MandateStep } from '@/features/mandate/MandateStep';
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
  /** What the enterprise has asked about before. */
  readonly projects: readonly KnownProject[];
  /** What the vault holds of the papers. */
  readonly offers: readonly VaultOffer[];
  readonly enterprise: Me['enterprises'][number] | undefined;
  readonly myName: string;
  readonly allProblems: readonly RequestProblem[];
  readonly onBind: () => void;
  readonly onGo: (step: RequestStep) => void;
}

export function CurrentStep(props: CurrentStepProps) {
  const { draft, change, problems, catalogue, today, enterprise, allProblems, onBind, onGo } = props;
  const { lastProject, projects, offers } = props;
  const shared = { draft, change, problems };

  switch (draft.step) {
    case 'project':
      return <ProjectStep {...shared} {...{ lastProject, projects }} />;
    case 'items':
      return <ItemsStep {...shared} catalogue={catalogue} />;
    case 'papers':
      return (
        <PapersStep
          {...shared}
          {...{ catalogue, offers }}
          enterpriseId={enterprise?.enterpriseId}
          onBind={onBind}
        />
      );
    case 'visit':
      return <VisitStep {...shared} today={today} />;
    case 'mandate':
      return <MandateStep {...{ ...shared, catalogue, today, enterprise, onBind }} myName={props.myName} />;
    case 'check':
      return (
        <CheckStep {...{ draft, catalogue, today, onGo }} problems={allProblems} enterprise={enterprise} />
      );
    default:
      return draft.step satisfies never;
  }
}

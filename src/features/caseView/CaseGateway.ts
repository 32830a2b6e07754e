import type { CaseAction, CommandPayload } from '@/domain/agencyCase/commands';
import type { CasePlan } from '@/domain/agencyCase/CaseForecast';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';

/** Which cloud function answers: each role has its own. */
export type ApiScope = 'applicant' | 'workbench' | 'supervision';

/** What a person wants done with a case, before it has an id of its own. */
export type CaseIntent = {
  [A in CaseAction]: { readonly type: A; readonly payload: CommandPayload<A> };
}[CaseAction];

export type SentCommand = CaseIntent & {
  readonly caseId: string;
  readonly commandId: string;
  readonly seenVersion?: number;
};

/** The procedures about one case that every scope offers alike. */
export interface CaseGateway {
  get(caseId: string): Promise<CaseAnswer>;
  /** A cheap read: the number only. */
  version(caseId: string): Promise<number>;
  plan(caseId: string): Promise<CasePlan>;
  act(command: SentCommand): Promise<CaseAnswer>;
}

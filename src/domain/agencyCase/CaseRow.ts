import type { Actor } from './Actor';
import type { AgencyCase } from './AgencyCase';
import { feltVersion } from './maySeeRating';
import type { CaseSummary } from './summaryOf';
import type { Turn } from './turnOf';

/** One line of a list of cases. */
export interface CaseRow {
  readonly caseId: string;
  readonly number: string;
  readonly version: number;
  readonly mode: AgencyCase['mode'];
  readonly status: AgencyCase['status'];
  readonly enterpriseName: string;
  readonly projectName: string;
  readonly specialistName: string | null;
  readonly turn: Turn;
  readonly itemsDone: number;
  readonly itemsTotal: number;
  /** Until when an urge (催办) is to be answered. */
  readonly urgeDueOn: string | null;
  /** Until when a promised paper (容缺) is to follow. */
  readonly deferralDueOn: string | null;
  readonly submittedAt: string;
  readonly updatedAt: string;
}

/** The fields of a stored case that a row is made of. */
export type RowSource = Pick<
  AgencyCase,
  | 'caseId'
  | 'number'
  | 'mode'
  | 'status'
  | 'enterprise'
  | 'project'
  | 'specialist'
  | 'formerSpecialists'
  | 'submittedAt'
  | 'updatedAt'
> & { readonly version: number; readonly summary: CaseSummary };

/** Whoever reads a row; in the role in which the list is asked for. */
export type CaseReader = Pick<Actor, 'accountId' | 'role'>;

export function caseRow(source: RowSource, reader: CaseReader): CaseRow {
  return {
    caseId: source.caseId,
    number: source.number,
    version: feltVersion({
      version: source.version,
      quietSteps: source.summary.quietSteps,
      served: source,
      actor: reader,
    }),
    mode: source.mode,
    status: source.status,
    enterpriseName: source.enterprise.name,
    projectName: source.project.name,
    specialistName: source.specialist?.name ?? null,
    turn: source.summary.turn,
    itemsDone: source.summary.itemsDone,
    itemsTotal: source.summary.itemsTotal,
    urgeDueOn: source.summary.urgeDueOn,
    // A case that has not moved since before this was kept has no word of it.
    deferralDueOn: source.summary.deferralDueOn ?? null,
    submittedAt: source.submittedAt,
    updatedAt: source.updatedAt,
  };
}

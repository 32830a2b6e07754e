import type { AgencyCase } from './AgencyCase';
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
  | 'submittedAt'
  | 'updatedAt'
> & { readonly version: number; readonly summary: CaseSummary };

export function caseRow(source: RowSource): CaseRow {
  return {
    caseId: source.caseId,
    number: source.number,
    version: source.version,
    mode: source.mode,
    status: source.status,
    enterpriseName: source.enterprise.name,
    projectName: source.project.name,
    specialistName: source.specialist?.name ?? null,
    turn: source.summary.turn,
    itemsDone: source.summary.itemsDone,
    itemsTotal: source.summary.itemsTotal,
    submittedAt: source.submittedAt,
    updatedAt: source.updatedAt,
  };
}

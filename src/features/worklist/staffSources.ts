import { api, type SupervisionInputs, type WorkbenchInputs } from '@/api/api';
import type { CaseListSource } from '../caseList/CaseListSource';

export type WorkbenchScope = WorkbenchInputs['cases']['list']['scope'];
export type SupervisionScope = SupervisionInputs['cases']['list']['scope'];

interface Sought<S> {
  readonly scope: S;
  /** A number, a 统一社会信用代码, or part of a name; '' for everything. */
  readonly search?: string;
}

/** Lists of the window and the specialist: what is due first comes first. */
export function workbenchSource({ scope, search = '' }: Sought<WorkbenchScope>): CaseListSource {
  const sought = search === '' ? {} : { search };
  return {
    name: ['workbench', scope, search],
    page: (cursor) => api.workbench.cases.list.query({ scope, ...sought, cursor }),
    head: async () => (await api.workbench.cases.head.query({ scope })).stamp,
  };
}

/** Lists of the working group, which sees every case (G2). */
export function supervisionSource({ scope, search = '' }: Sought<SupervisionScope>): CaseListSource {
  const sought = search === '' ? {} : { search };
  return {
    name: ['supervision', scope, search],
    page: (cursor) => api.supervision.cases.list.query({ scope, ...sought, cursor }),
    head: async () => (await api.supervision.cases.head.query()).stamp,
  };
}

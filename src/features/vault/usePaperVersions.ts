import { useQuery } from '@tanstack/react-query';
import { api, type WorkbenchOutputs } from '@/api/api';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { ApiScope } from '../caseView/CaseGateway';
import { vaultKeys } from './vaultKeys';

export type PaperVersion = WorkbenchOutputs['cases']['paperVersions']['papers'][number];

const readers = {
  applicant: (caseId: string) => api.applicant.cases.paperVersions.query({ caseId }),
  workbench: (caseId: string) => api.workbench.cases.paperVersions.query({ caseId }),
} as const;

/** By materialId: which version of a vault paper the case goes by. Asked anew whenever the case has changed. */
export function usePaperVersions(scope: ApiScope, { view }: CaseAnswer): ReadonlyMap<string, PaperVersion> {
  const { caseId, submissions } = view.agencyCase;
  const { data } = useQuery({
    queryKey: vaultKeys.versions({ scope, caseId, version: view.version }),
    queryFn: () => readers[scope === 'workbench' ? scope : 'applicant'](caseId),
    enabled: scope !== 'supervision' && submissions.length > 0,
    placeholderData: (before) => before,
  });
  return new Map(data?.papers.map((paper) => [paper.materialId, paper]));
}

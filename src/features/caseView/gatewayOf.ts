import { api, type ApplicantInputs, type SupervisionInputs, type WorkbenchInputs } from '@/api/api';
import type { ApiScope, CaseGateway } from './CaseGateway';

/** Each function takes the commands of its own roles; one that is not theirs is refused there with a sentence. */
const gateways: Readonly<Record<ApiScope, CaseGateway>> = {
  applicant: {
    get: (caseId) => api.applicant.cases.get.query({ caseId }),
    version: async (caseId) => (await api.applicant.cases.version.query({ caseId })).version,
    plan: (caseId) => api.applicant.cases.plan.query({ caseId }),
    act: (command) => api.applicant.cases.act.mutate(command as ApplicantInputs['cases']['act']),
  },
  workbench: {
    get: (caseId) => api.workbench.cases.get.query({ caseId }),
    version: async (caseId) => (await api.workbench.cases.version.query({ caseId })).version,
    plan: (caseId) => api.workbench.cases.plan.query({ caseId }),
    act: (command) => api.workbench.cases.act.mutate(command as WorkbenchInputs['cases']['act']),
  },
  supervision: {
    get: (caseId) => api.supervision.cases.get.query({ caseId }),
    version: async (caseId) => (await api.supervision.cases.version.query({ caseId })).version,
    plan: (caseId) => api.supervision.cases.plan.query({ caseId }),
    act: (command) => api.supervision.cases.act.mutate(command as SupervisionInputs['cases']['act']),
  },
};

export function gatewayOf(scope: ApiScope): CaseGateway {
  return gateways[scope];
}

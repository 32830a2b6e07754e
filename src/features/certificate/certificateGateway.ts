import { api, type ApplicantOutputs } from '@/api/api';
import type { ApiScope } from '../caseView/CaseGateway';

/** What the page shows: the certificate with checksums and the pictures of signatures. */
export type CertificateAnswer = ApplicantOutputs['cases']['certificate'];

interface CertificateGateway {
  read(caseId: string): Promise<CertificateAnswer>;
  /** As a Word document in a `data:` address. */
  file(caseId: string): Promise<{ url: string; name: string; kind: string }>;
}

export const certificateGateways: Readonly<Record<ApiScope, CertificateGateway>> = {
  applicant: {
    read: (caseId) => api.applicant.cases.certificate.query({ caseId }),
    file: (caseId) => api.applicant.cases.certificateFile.query({ caseId }),
  },
  workbench: {
    read: (caseId) => api.workbench.cases.certificate.query({ caseId }),
    file: (caseId) => api.workbench.cases.certificateFile.query({ caseId }),
  },
  supervision: {
    read: (caseId) => api.supervision.cases.certificate.query({ caseId }),
    file: (caseId) => api.supervision.cases.certificateFile.query({ caseId }),
  },
};

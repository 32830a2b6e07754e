import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { emptyDraft } from '@/domain/request/RequestDraft';

import { newCommandId } from './client';
import type { Phone } from './client';
import { agencyRequest, assignedCase } from './district';
import type { District } from './district';
import { uploadPaper } from './papers';

/** Words that stand in everything of the enterprise at stake and nowhere else. */
export const SECRET = '示例机密工程';
/** What nobody else may read, whole or in part. */
export const marks = [SECRET, '示例甲企业有限公司', '13800003333', '13800001111'] as const;

/** One of everything that belongs to an enterprise, by its id. */
export interface Stake {
  readonly enterpriseId: string;
  readonly accountId: string;
  readonly specialistId: string;
  readonly caseId: string;
  readonly fileId: string;
  readonly paperId: string;
  readonly draftId: string;
  readonly complaintId: string;
  readonly inviteId: string;
}

/** The enterprise of the district's applicant with a case, a file, a paper, a draft, a complaint and an invitation. */
export async function putAtStake(district: District): Promise<Stake> {
  const { applicant, enterpriseId, specialistId } = district;
  const request = agencyRequest(enterpriseId);
  const { view } = await assignedCase(district, {
    ...request,
    project: { ...request.project, name: SECRET },
    question: `${SECRET}的问题`,
  });
  const { caseId } = view.agencyCase;
  const fileId = await uploadPaper(applicant, { enterpriseId });
  const { paperId } = await applicant.do<{ paperId: string }>('applicant', 'vault.add', {
    ...{ enterpriseId, name: `${SECRET}图纸`, projectId: null, fileIds: [fileId] },
  });
  const content = { kind: 'delay', words: `${SECRET}拖了很久`, fileIds: [], wantsCall: false };
  const { complaint } = await applicant.do<{ complaint: { complaintId: string } }>(
    'applicant',
    'complaints.file',
    { caseId, content },
  );
  const { inviteId } = await applicant.do<{ inviteId: string }>('applicant', 'team.invite', {
    ...{ enterpriseId, scope: { kind: 'all' } },
  });
  return {
    ...{ enterpriseId, specialistId, caseId, fileId, paperId, inviteId },
    complaintId: complaint.complaintId,
    draftId: await keptDraft(applicant, enterpriseId),
    accountId: (await applicant.get<{ accountId: string }>('applicant', 'me.get')).accountId,
  };
}

async function keptDraft(applicant: Phone, enterpriseId: string): Promise<string> {
  const draftId = newCommandId();
  const empty = emptyDraft({ mode: 'agency', commandId: draftId });
  const draft = { ...empty, enterpriseId, project: { ...empty.project, name: SECRET } };
  await applicant.do('applicant', 'drafts.save', { draft, version: 0, device: '手机甲' });
  return draftId;
}

/** What the enterprise's own phone sees of it: the same before and after whatever outsiders try. */
export async function lookAt({ applicant }: District, stake: Stake): Promise<unknown> {
  const { enterpriseId, caseId, paperId, draftId, complaintId } = stake;
  const { view } = await applicant.get<CaseAnswer>('applicant', 'cases.get', { caseId });
  return Promise.all([
    view.agencyCase,
    applicant.get('applicant', 'vault.get', { paperId }),
    applicant.get('applicant', 'drafts.get', { draftId }),
    applicant.get('applicant', 'complaints.get', { complaintId }),
    applicant.get('applicant', 'team.get', { enterpriseId }),
    applicant.get('applicant', 'conversation.list', { caseId }),
  ]);
}

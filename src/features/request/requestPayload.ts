import type { Catalogue } from '@/domain/catalogue/catalogue';
import { QUESTION_ATTACHMENT_ID } from '@/domain/vault/scope';
import { neededPapers } from '@/domain/request/neededPapers';
import type { RequestDraft } from '@/domain/request/RequestDraft';
import { validityPart } from '@/features/vault/validityPart';

/** The draft as `cases.submit` takes it. Ask `requestProblems` first. Papers of items no longer chosen stay behind. */
export function requestPayload({
  draft,
  enterpriseId,
  catalogue,
}: {
  readonly draft: RequestDraft;
  readonly enterpriseId: string;
  readonly catalogue: Catalogue;
}) {
  const { mode, commandId, project, contact, visit } = draft;
  const isAgency = mode === 'agency';
  const place = visit.place.trim() === '' ? project.address : visit.place;

  return {
    commandId,
    mode,
    enterprise: { enterpriseId },
    project: {
      name: project.name,
      address: project.address,
      investmentWan: project.investment.trim() === '' ? null : Number(project.investment),
    },
    contact,
    itemIds: isAgency ? draft.itemIds : [],
    visitWish: isAgency ? { day: visit.day, period: visit.period, place } : null,
    question: draft.question,
    submissions: isAgency ? agencySubmissions(draft, catalogue) : assistSubmissions(draft),
  };
}

function agencySubmissions(draft: RequestDraft, catalogue: Catalogue) {
  return neededPapers({ catalogue, itemIds: draft.itemIds })
    .toBring.map(({ materialId, name }) => ({
      ...{ materialId, name, fileIds: fileIdsOf(draft, materialId) },
      ...validityPart(draft.validity[materialId]),
    }))
    .filter(({ fileIds }) => fileIds.length > 0);
}

function assistSubmissions({ attachments }: RequestDraft) {
  if (attachments.length === 0) return [];

  const fileIds = attachments.map(({ fileId }) => fileId);
  return [{ materialId: QUESTION_ATTACHMENT_ID, name: '问题相关的图片和文件', fileIds }];
}

function fileIdsOf(draft: RequestDraft, materialId: string): string[] {
  return (draft.papers[materialId] ?? []).map(({ fileId }) => fileId);
}

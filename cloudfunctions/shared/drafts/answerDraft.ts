import { cases } from '../repositories/cases/CaseDocument';
import { caseIdOf } from '../repositories/cases/submitCase';
import { contentOf } from '../repositories/requestDraftRepository';
import type { DraftDocument, DraftKey } from '../repositories/requestDraftRepository';
import type { DraftSummary } from './DraftSummary';

export type StoredDraft = DraftSummary & {
  readonly isRemoved: boolean;
  /** The form as it was saved, of whatever version. */
  readonly content: Record<string, unknown>;
};

export function answerSummary(document: DraftDocument): DraftSummary {
  const { draftId, version, mode, enterpriseId, projectName, itemCount, fileIds, device, savedAt } = document;
  return { draftId, version, mode, enterpriseId, projectName, itemCount, fileIds, device, savedAt };
}

export function answerDraft(document: DraftDocument): StoredDraft {
  return { ...answerSummary(document), isRemoved: document.isRemoved, content: contentOf(document) };
}

/** The case that a draft became, if it was handed in. */
export async function caseOfDraft({ accountId, draftId }: DraftKey): Promise<string | undefined> {
  const caseId = caseIdOf({ accountId, commandId: draftId });
  const [found] = await cases.list({ where: { _id: caseId }, fields: { _id: true }, limit: 1 });
  return found?._id;
}

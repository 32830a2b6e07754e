import { answerSummary } from '../../../shared/drafts/answerDraft';
import { cases } from '../../../shared/repositories/cases/CaseDocument';
import { caseIdOf } from '../../../shared/repositories/cases/submitCase';
import { command } from '../../../shared/database/collection';
import { listDraftsOf } from '../../../shared/repositories/requestDraftRepository';
import { signedUpProcedure } from '../../../shared/trpc';

/** The caller's requests that are not handed in, newest first; each names its enterprise. */
export const listDrafts = signedUpProcedure.query(async ({ ctx }) => {
  const accountId = ctx.caller._id;
  const drafts = await listDraftsOf(accountId);
  const caseIds = drafts.map(({ draftId }) => caseIdOf({ accountId, commandId: draftId }));
  const filed = await filedAmong(caseIds);
  return { drafts: drafts.filter((_, at) => !filed.has(caseIds[at] ?? '')).map(answerSummary) };
});

async function filedAmong(caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set();

  const where = { _id: command.in([...caseIds]) };
  const found = await cases.list({ where, fields: { _id: true }, limit: caseIds.length });
  return new Set(found.map(({ _id }) => _id));
}

import { z } from '@/domain/zod';

import { answerDraft, caseOfDraft } from '../../../shared/drafts/answerDraft';
import type { StoredDraft } from '../../../shared/drafts/answerDraft';
import { findDraft } from '../../../shared/repositories/requestDraftRepository';
import { CommandId, signedUpProcedure } from '../../../shared/trpc';

interface OpenedDraft {
  /** Null where there is none of this number among the caller's. */
  readonly draft: StoredDraft | null;
  /** The case that it became; null while it is not handed in. */
  readonly caseId: string | null;
}

const input = z.object({ draftId: CommandId });

/** One of the caller's own drafts; other people's do not exist here. */
export const getDraft = signedUpProcedure.input(input).query(async ({ ctx, input: { draftId } }) => {
  const key = { accountId: ctx.caller._id, draftId };
  const [stored, caseId] = await Promise.all([findDraft(key), caseOfDraft(key)]);
  return { draft: stored ? answerDraft(stored) : null, caseId: caseId ?? null } satisfies OpenedDraft;
});

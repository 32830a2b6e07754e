import type { CasePage } from '@/domain/agencyCase/CaseAnswer';

import type { FindActor } from '../cases/caseAccess';
import type { RequestContext } from '../context';
import { unreadByCase } from './unreadByCase';

/** A page of cases with what the reader has not read in each, so that a list asks the cloud once. */
export async function withUnread({
  ctx,
  findActor,
  page,
}: {
  ctx: RequestContext;
  findActor: FindActor;
  page: CasePage;
}): Promise<CasePage> {
  const caseIds = page.rows.map(({ caseId }) => caseId);
  const unread = caseIds.length === 0 ? {} : await unreadByCase({ ctx, caseIds, findActor });
  return { ...page, unread };
}

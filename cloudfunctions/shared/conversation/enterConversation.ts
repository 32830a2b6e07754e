import type { Actor } from '@/domain/agencyCase/Actor';

import { notFound } from '../AppError';
import type { FindActor } from '../cases/caseAccess';
import type { RequestContext } from '../context';
import { signedUpAccount } from '../people';
import type { Account } from '../repositories/accountRepository';
import { findCaseHead } from '../repositories/cases/findCase';
import type { CaseHead } from '../repositories/cases/findCase';

export interface Entry {
  readonly ctx: RequestContext;
  readonly caseId: string;
  readonly findActor: FindActor;
}

/**
 * Whoever may see the case may read its conversation: its enterprise, its specialist, the window, the working group.
 * A former specialist no longer sees the case and so no longer reads here; what he wrote keeps his name.
 * @throws AppError NOT_SIGNED_UP, NOT_FOUND, FORBIDDEN
 */
export async function enterConversation({
  ctx,
  caseId,
  findActor,
}: Entry): Promise<{ account: Account; head: CaseHead; actor: Actor }> {
  const [, head] = await Promise.all([ctx.account(), findCaseHead(caseId)]);
  const account = await signedUpAccount(ctx);
  if (!head) throw notFound('没有找到这个办件,请核对后再试。');
  return { account, head, actor: findActor(account, head) };
}

import { sideOf } from '@/domain/conversation/sides';
import { emptyTally, unreadFor } from '@/domain/conversation/tally';

import { AppError } from '../AppError';
import type { FindActor } from '../cases/caseAccess';
import type { RequestContext } from '../context';
import { signedUpAccount } from '../people';
import type { Account } from '../repositories/accountRepository';
import { listCasesParties } from '../repositories/cases/caseParties';
import { listHeads } from '../repositories/conversation/heads';
import { marksOfPerson } from '../repositories/conversation/marks';

type Party = Parameters<FindActor>[1];

function sideTowards(findActor: FindActor, account: Account, party: Party) {
  try {
    return sideOf(findActor(account, party));
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

/** Unread messages by case, for a list; cases with none, of others, or only watched are left out. Three reads. */
export async function unreadByCase({
  ctx,
  caseIds,
  findActor,
}: {
  ctx: RequestContext;
  caseIds: readonly string[];
  findActor: FindActor;
}): Promise<Record<string, number>> {
  const account = await signedUpAccount(ctx);
  const [parties, heads, marks] = await Promise.all([
    listCasesParties(caseIds),
    listHeads(caseIds),
    marksOfPerson({ accountId: account._id, caseIds }),
  ]);
  const tallies = new Map(heads.map(({ _id, tally }) => [_id, tally]));
  const read = new Map(marks.map(({ caseId, tally }) => [caseId, tally]));

  const counted = parties.flatMap((party) => {
    const side = sideTowards(findActor, account, party);
    if (!side) return [];
    const last = tallies.get(party._id) ?? emptyTally;
    return [[party._id, unreadFor(side, last, read.get(party._id) ?? emptyTally)] as const];
  });
  return Object.fromEntries(counted.filter(([, unread]) => unread > 0));
}

import type { SideTally } from '@/domain/conversation/tally';

import { collection, command } from '../../database/collection';
import type { StoredMessage } from './messages';

/** How far a conversation has come, for the lists of cases; made again from any later message. */
export interface StoredHead {
  /** The case's id. */
  readonly _id: string;
  readonly lastSeq: number;
  readonly tally: SideTally;
}

const heads = collection<StoredHead>('conversations');

export function listHeads(caseIds: readonly string[]): Promise<StoredHead[]> {
  if (caseIds.length === 0) return Promise.resolve([]);
  return heads.list({ where: { _id: command.in([...caseIds]) }, limit: caseIds.length });
}

/** Never goes back, whichever of two messages comes here last. */
export async function raiseHead({ caseId, seq, tally }: StoredMessage): Promise<void> {
  const raise = () =>
    heads.update({ _id: caseId, lastSeq: command.lt(seq) }, { lastSeq: seq, tally: command.set(tally) });
  if ((await raise()) > 0) return;
  if (!(await heads.insert({ _id: caseId, lastSeq: seq, tally }))) await raise();
}

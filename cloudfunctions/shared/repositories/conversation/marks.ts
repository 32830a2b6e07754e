import type { ConversationSide } from '@/domain/conversation/ConversationMessage';
import type { SideTally } from '@/domain/conversation/tally';

import { collection, command } from '../../database/collection';
import type { StoredMessage } from './messages';

/** As far as one person has read one conversation. */
export interface ReadMark {
  readonly _id: string;
  readonly caseId: string;
  readonly accountId: string;
  readonly side: ConversationSide;
  readonly seq: number;
  readonly tally: SideTally;
}

const marks = collection<ReadMark>('conversationMarks');

interface Reader {
  readonly caseId: string;
  readonly accountId: string;
}

function markId({ caseId, accountId }: Reader): string {
  return `${caseId}~${accountId}`;
}

export function findMark(reader: Reader): Promise<ReadMark | undefined> {
  return marks.find(markId(reader));
}

export function marksOfCase(caseId: string): Promise<ReadMark[]> {
  return marks.list({ where: { caseId }, limit: 1000 });
}

export function marksOfPerson({ accountId, caseIds }: { accountId: string; caseIds: readonly string[] }) {
  if (caseIds.length === 0) return Promise.resolve([]);
  const ids = caseIds.map((caseId) => markId({ caseId, accountId }));
  return marks.list({ where: { _id: command.in(ids) }, limit: ids.length });
}

/** Moves the mark on, and never back: the condition is part of the write, so of two phones the further one stands. */
export async function raiseMark({
  accountId,
  side,
  upTo: { caseId, seq, tally },
}: {
  readonly accountId: string;
  readonly side: ConversationSide;
  readonly upTo: StoredMessage;
}): Promise<void> {
  const _id = markId({ caseId, accountId });
  const raise = () => marks.update({ _id, seq: command.lt(seq) }, { seq, side, tally: command.set(tally) });
  if ((await raise()) > 0) return;
  if (!(await marks.insert({ _id, caseId, accountId, side, seq, tally }))) await raise();
}

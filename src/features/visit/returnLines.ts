import type { HeldOriginal } from '@/domain/agencyCase/caseFacts';
import type { OriginalLoan } from '@/domain/agencyCase/Paper';
import type { PaperInput } from './paperLines';

/** An original on its way back to the enterprise. */
export interface ReturnLine {
  readonly entryId: string;
  readonly name: string;
  readonly count: number;
  readonly held: number;
  readonly dueBackOn: string | null;
  readonly loan: OriginalLoan | null;
  readonly isTaken: boolean;
}

/** Everything that may go back, ticked unless a department has it: usually all originals go back at once. */
export function returnLines(originals: readonly HeldOriginal[]): ReturnLine[] {
  return originals.map(({ entryId, name, count, dueBackOn, loan }) => ({
    entryId,
    name,
    count,
    held: count,
    dueBackOn,
    loan,
    isTaken: loan === null,
  }));
}

export function papersReturned(lines: readonly ReturnLine[]): PaperInput[] {
  return lines
    .filter((line) => line.isTaken)
    .map(({ entryId, name, count }) => ({ name, kind: 'original', count, returnsEntryId: entryId }));
}

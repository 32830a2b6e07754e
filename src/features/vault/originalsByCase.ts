import type { OriginalOut } from './vaultTypes';

export interface CaseOriginals {
  readonly caseId: string;
  readonly projectName: string;
  /** The one that is to go back first on top; those without a day last. */
  readonly originals: readonly OriginalOut[];
}

/** The originals under the cases that hold them, in the order in which the cases come. */
export function originalsByCase(rows: readonly OriginalOut[]): CaseOriginals[] {
  const cases = new Map<string, OriginalOut[]>();
  for (const row of rows) cases.set(row.caseId, [...(cases.get(row.caseId) ?? []), row]);
  return [...cases].map(([caseId, originals]) => ({
    caseId,
    projectName: originals[0]?.projectName ?? '',
    originals: originals.sort((one, other) => (dueOf(one) < dueOf(other) ? -1 : 1)),
  }));
}

function dueOf({ dueBackOn }: OriginalOut): string {
  return dueBackOn ?? '9999-12-31';
}

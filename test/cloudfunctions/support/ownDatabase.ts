import type { HistoryReport } from '@cloud/shared/history/verifyHistories';
import type { cases as casesCollection } from '@cloud/shared/repositories/cases/CaseDocument';
import type { vaultPapers as papersCollection } from '@cloud/shared/repositories/vault/vaultPapers';
import type { warnings as warningsCollection } from '@cloud/shared/repositories/warningRepository';

import type { TestCloud } from '../../support/cloud';

/** The repositories themselves, on the real SDK in the test's own process: for what no procedure may do. */
export interface OwnDatabase {
  readonly cases: typeof casesCollection;
  readonly vaultPapers: typeof papersCollection;
  readonly warnings: typeof warningsCollection;
  readonly verifyHistories: () => Promise<HistoryReport>;
}

/** Once per test file: the SDK reads where its cloud is when it is loaded. */
export async function openDatabase({ sdkEnvironment }: TestCloud): Promise<OwnDatabase> {
  Object.assign(process.env, sdkEnvironment);
  const { cases } = await import('@cloud/shared/repositories/cases/CaseDocument');
  const { vaultPapers } = await import('@cloud/shared/repositories/vault/vaultPapers');
  const { warnings } = await import('@cloud/shared/repositories/warningRepository');
  const { verifyHistories } = await import('@cloud/shared/history/verifyHistories');
  return { cases, vaultPapers, warnings, verifyHistories };
}

import path from 'node:path';
import { parseArgs } from 'node:util';

import { startLocalCloud } from '../local-cloud/startLocalCloud';

const USAGE = 'npm run verify-history -- [--dir D]';

/**
 * Checks the history of every case of a data folder: the chain of hashes, and that folding the events gives the
 * snapshot. Prints the broken ones and ends with 1 when there are any. The folder must not be in use.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { dir: { type: 'string', default: '.data/cloud' } } });
  const root = path.resolve(__dirname, '..');
  const functions = path.join(root, 'cloudfunctions');
  const cloud = await startLocalCloud({ port: 0, dir: values.dir, functions, timers: false });
  try {
    // The SDK reads these when it is loaded, so it is loaded after them.
    Object.assign(process.env, cloud.sdkEnvironment);
    const { verifyHistories } = await import('../cloudfunctions/shared/history/verifyHistories');
    const { checked, faults } = await verifyHistories();

    for (const { caseId, fault } of faults) console.log(`${caseId}: ${fault}`);
    const verdict =
      faults.length === 0 ? `${checked} cases, all whole` : `${faults.length} of ${checked} cases are broken`;
    console.log(verdict);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    await cloud.close();
  }
}

main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 2;
});

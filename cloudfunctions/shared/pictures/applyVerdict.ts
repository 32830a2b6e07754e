import { nextAttemptAt } from '../outbox/retryPause';
import { findFile } from '../repositories/fileRepository';
import { postponeCheck, settleCheck } from '../repositories/pictureChecks';
import { forgetVerdict } from '../repositories/pictureVerdicts';
import type { StoredVerdict } from '../repositories/pictureVerdicts';

/** Writes WeChat's word on the file, and only then lets go of it. Doing it twice changes nothing. */
export async function applyVerdict(fileId: string, { _id, verdict, at }: StoredVerdict): Promise<void> {
  if (verdict !== 'none') await settleCheck(fileId, verdict);
  else {
    const attempts = (await findFile(fileId))?.picture?.attempts ?? 0;
    await postponeCheck(fileId, nextAttemptAt({ attempts, now: at }) ?? null);
  }
  await forgetVerdict(_id);
}

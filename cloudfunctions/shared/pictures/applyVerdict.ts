import { nextAttemptAt } from '../outbox/retryPause';
import { findFile } from '../repositories/fileRepository';
import { postponeCheck, settleCheck } from '../repositories/pictureChecks';
import { forgetVerdict } from '../repositories/pictureVerdicts';
import type { StoredVerdict } from '../repositories/pictureVerdicts';
import { tellSender } from './tellSender';

/**
 * Writes WeChat's word on the file, and only then lets go of it; before that the sender is told of a risky one. Doing it
 * twice changes nothing.
 */
export async function applyVerdict(fileId: string, { _id, verdict, at }: StoredVerdict): Promise<void> {
  const file = await findFile(fileId);
  if (file && verdict === 'risky') await tellSender(file, at);
  if (verdict !== 'none') await settleCheck(fileId, verdict);
  else
    await postponeCheck(fileId, nextAttemptAt({ attempts: file?.picture?.attempts ?? 0, now: at }) ?? null);
  await forgetVerdict(_id);
}

import { logFault } from '../log';
import { MAX_ATTEMPTS, nextAttemptAt } from '../outbox/retryPause';
import { findAccount } from '../repositories/accountRepository';
import { claimCheck, listDueChecks, postponeCheck } from '../repositories/pictureChecks';
import type { CheckedFile } from '../repositories/pictureChecks';
import { listVerdicts } from '../repositories/pictureVerdicts';
import { newTraceId } from '../traceId';
import { applyVerdict } from './applyVerdict';
import { askAboutPicture } from './askAboutPicture';

const PICTURES_PER_SWEEP = 50;

/**
 * Asks WeChat once more about pictures that it could not be asked about, or did not answer about, with growing pauses.
 * A word that was kept but not noted, because a function died in between, is noted first.
 * @param deadlineMs epoch; what is left then waits for the next sweep
 * @returns about how many it was asked
 */
export async function sweepPictures({ now, deadlineMs }: { now: string; deadlineMs: number }) {
  let asked = 0;
  for (const file of await listDueChecks({ now, limit: PICTURES_PER_SWEEP })) {
    if (Date.now() > deadlineMs) break;
    try {
      if (await askAgain(file, now)) asked += 1;
    } catch (fault) {
      logFault({ traceId: newTraceId(), functionName: 'sweep', path: 'pictures' }, fault);
    }
  }
  return { asked };
}

async function askAgain(file: CheckedFile, now: string): Promise<boolean> {
  const { _id, picture } = file;
  const [said] = await listVerdicts(picture.traceIds);
  if (said) {
    await applyVerdict(_id, said);
    return false;
  }

  const attempts = picture.attempts + 1;
  const sender = attempts > MAX_ATTEMPTS ? undefined : await findAccount(picture.by);
  if (!sender) {
    await postponeCheck(_id, null);
    return false;
  }
  if (!(await claimCheck(file, nextAttemptAt({ attempts, now }) ?? null))) return false;

  await askAboutPicture({ file, openid: sender.openid, attempts, now });
  return true;
}

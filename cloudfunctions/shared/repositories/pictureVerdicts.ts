import type { PictureVerdict } from '@/domain/files/pictureCheck';

import { collection, command } from '../database/collection';

/** What WeChat said before we knew its name for the question; `none` where it could not look. Gone once it is noted. */
export interface StoredVerdict {
  /** The trace id. */
  readonly _id: string;
  readonly verdict: PictureVerdict;
  /** ISO instant. */
  readonly at: string;
}

const verdicts = collection<StoredVerdict>('pictureVerdicts');

/** Saying it twice keeps the first. */
export async function keepVerdict(verdict: StoredVerdict): Promise<void> {
  await verdicts.insert(verdict);
}

export function listVerdicts(traceIds: readonly string[]): Promise<StoredVerdict[]> {
  if (traceIds.length === 0) return Promise.resolve([]);
  return verdicts.list({ where: { _id: command.in([...traceIds]) }, limit: traceIds.length });
}

export async function forgetVerdict(traceId: string): Promise<void> {
  await verdicts.remove({ _id: traceId });
}

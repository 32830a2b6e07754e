import { collection } from '../database/collection';

interface Setting {
  readonly _id: string;
  readonly accountId: string;
  /** ISO instant. */
  readonly at: string;
}

const settings = collection<Setting>('settings');

/** The first person to ask becomes the first supervisor; the same person may ask again. */
export async function isFirstSupervisor({
  accountId,
  now,
}: {
  accountId: string;
  now: string;
}): Promise<boolean> {
  const claim = { _id: 'firstSupervisor', accountId, at: now };
  if (await settings.insert(claim)) return true;

  const first = await settings.find(claim._id);
  return first?.accountId === accountId;
}

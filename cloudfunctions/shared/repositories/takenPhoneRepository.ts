import { collection, command } from '../database/collection';
import { openField, sealField } from '../secrets/fieldCipher';
import { accountIdOf } from './accountRepository';

/** A number that WeChat told us of somebody, until they sign up or change theirs with it. */
interface TakenPhone {
  readonly _id: string;
  /** Sealed (fieldCipher). */
  readonly phone: string;
  /** ISO instant. */
  readonly endsAt: string;
}

const takenPhones = collection<TakenPhone>('takenPhones');
const LIFE_MS = 30 * 60 * 1000;

function placeOf(_id: string): string {
  return `takenPhones.phone/${_id}`;
}

/** The newest one counts. What is over is cleared away on the way. */
export async function keepTakenPhone(openid: string, phone: string, now: string): Promise<void> {
  const _id = accountIdOf(openid);
  const sealed = sealField({ plain: phone, place: placeOf(_id) });
  const endsAt = new Date(Date.parse(now) + LIFE_MS).toISOString();
  if (!(await takenPhones.insert({ _id, phone: sealed, endsAt })))
    await takenPhones.update({ _id }, { phone: sealed, endsAt });
  await takenPhones.remove({ endsAt: command.lt(now) });
}

/** It may be read again within its half hour, so that a repeated command finds it. */
export async function findTakenPhone(openid: string, now: string): Promise<string | undefined> {
  const taken = await takenPhones.find(accountIdOf(openid));
  if (!taken || taken.endsAt <= now) return undefined;
  return openField({ sealed: taken.phone, place: placeOf(taken._id) });
}

export async function forgetTakenPhone(openid: string): Promise<void> {
  await takenPhones.remove({ _id: accountIdOf(openid) });
}

import { collection, command } from '../database/collection';
import { blindIndex } from '../secrets/blindIndex';

/** How often somebody guessed wrong within one hour. */
interface Attempts {
  readonly _id: string;
  readonly count: number;
  /** ISO instant: from then on nobody needs it. */
  readonly endsAt: string;
}

export interface Guess {
  readonly openid: string;
  /** What is guessed at: `team.invite`. */
  readonly place: string;
  /** ISO instant. */
  readonly now: string;
}

const attempts = collection<Attempts>('attempts');
const HOUR_MS = 60 * 60 * 1000;

function attemptIdOf({ openid, place, now }: Guess): string {
  const hour = Math.floor(Date.parse(now) / HOUR_MS);
  return `att_${blindIndex({ value: `${openid}\n${place}\n${hour}`, place: 'attempts' }).slice(0, 24)}`;
}

/** Wrong guesses in this hour. */
export async function countWrongGuesses(guess: Guess): Promise<number> {
  return (await attempts.find(attemptIdOf(guess)))?.count ?? 0;
}

/** What is over is cleared away on the way. */
export async function noteWrongGuess(guess: Guess): Promise<void> {
  const _id = attemptIdOf(guess);
  const endsAt = new Date(Date.parse(guess.now) + HOUR_MS).toISOString();
  if (!(await attempts.insert({ _id, count: 1, endsAt })))
    await attempts.update({ _id }, { count: command.inc(1) });
  await attempts.remove({ endsAt: command.lt(guess.now) });
}

import { AppError } from './AppError';
import { countWrongGuesses, noteWrongGuess } from './repositories/attemptRepository';
import type { Guess } from './repositories/attemptRepository';

const MOST_WRONG = 10;

/**
 * Lets somebody try a code, at most ten wrong ones an hour; `find` answers undefined for a wrong one.
 * @throws AppError NOT_ALLOWED once there were too many
 */
export async function guessing<T>(guess: Guess, find: () => Promise<T | undefined>): Promise<T | undefined> {
  if ((await countWrongGuesses(guess)) >= MOST_WRONG)
    throw new AppError('NOT_ALLOWED', { userMessage: '试错的次数太多了,请一小时后再试。' });

  const found = await find();
  if (found === undefined) await noteWrongGuess(guess);
  return found;
}

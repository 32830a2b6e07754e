/** Pauses before the second, third … attempt, in seconds. */
const pauses: readonly number[] = [20, 60, 5 * 60, 30 * 60, 2 * 60 * 60];

/** After how many attempts we give up. */
export const MAX_ATTEMPTS = pauses.length + 1;

/** When to try again after so many attempts (ISO); undefined when it is over. */
export function nextAttemptAt({ attempts, now }: { attempts: number; now: string }): string | undefined {
  const pause = pauses[attempts - 1];
  return pause === undefined ? undefined : new Date(Date.parse(now) + pause * 1000).toISOString();
}

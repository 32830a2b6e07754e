const POLL_MS = 10;

/**
 * Tries until the attempt answers true, and throws with `explain` after `timeoutMs`. An attempt may throw
 * what `isRetriable` accepts; its message is then part of the explanation.
 */
export async function waitUntil({
  attempt,
  timeoutMs,
  explain,
  isRetriable = () => false,
}: {
  attempt: () => boolean | Promise<boolean>;
  timeoutMs: number;
  explain: (lastProblem: string) => string;
  isRetriable?: (problem: unknown) => boolean;
}): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let lastProblem = '';
  for (;;) {
    try {
      if (await attempt()) return;
    } catch (problem) {
      if (!isRetriable(problem)) throw problem;
      lastProblem = (problem as Error).message;
    }
    if (Date.now() > deadline) throw new Error(explain(lastProblem));
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

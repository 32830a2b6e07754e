/** Runs the app's code; what it throws is reported, as a phone does, and does not reach the caller. */
export function guarded({ work, report }: { work: () => unknown; report: (problem: unknown) => void }): void {
  try {
    work();
  } catch (problem) {
    report(problem);
  }
}

import { isOffline, problemSentence } from '@/api/problemSentence';

interface Ends {
  /** What goes before every step, such as removals that waited for a network. */
  readonly first: () => Promise<void>;
  readonly show: (change: { readonly isWaiting?: boolean; readonly problem?: string }) => void;
}

/**
 * The steps that bring one device's copy and the server's together, after each other and never side by side: two savings
 * of one device must not find each other in conflict. It stands still while a person has to decide.
 */
export class SyncLine {
  private underway: Promise<void> = Promise.resolve();
  private isHalted = false;

  constructor(private readonly ends: Ends) {}

  get isStopped(): boolean {
    return this.isHalted;
  }

  stop(): void {
    this.isHalted = true;
  }

  goOn(): void {
    this.isHalted = false;
  }

  /** Ends when the step has; how it went is shown, never thrown. */
  run(step: () => Promise<void>): Promise<void> {
    this.underway = this.underway.then(() => this.attempt(step));
    return this.underway;
  }

  /** After all others, also where the line stands still; whether it works out is nobody's matter. */
  runAnyway(step: () => Promise<void>): Promise<void> {
    this.underway = this.underway.then(step).catch(() => undefined);
    return this.underway;
  }

  private async attempt(step: () => Promise<void>): Promise<void> {
    if (this.isHalted) return;

    try {
      await this.ends.first();
      await step();
      if (!this.isHalted) this.ends.show({ isWaiting: false, problem: '' });
    } catch (error) {
      this.ends.show(isOffline(error) ? { isWaiting: true } : { problem: problemSentence(error) });
    }
  }
}

import { FunctionFailure } from './functionFailure';
import { FunctionProcess, type CallInput } from './functionProcess';
import type { FunctionDefinition } from './FunctionDefinition';
import type { Nursery } from './Nursery';

/** Processes of one function at the same time. */
const MOST_PROCESSES = 4;
/** A call that found every process busy lets the pool grow after this time, in ms. */
const PATIENCE = 40;
/** Nobody waits for a timer, so its calls wait for a busy process as long as this, in ms. */
const TIMER_PATIENCE = 5000;
/** Calls from within a function may go beyond that, or callers waiting for each other would wait for ever. */
const MOST_NESTED = 24;
/** After this time without work processes end, in ms. */
const IDLE_TIME = 60_000;

type CallWish = {
  isNested: boolean;
  /** Timers come one at a time and nobody waits for them. */
  isTimer: boolean;
  onStart: (started: FunctionProcess) => void;
};

/**
 * The processes of one function: grows with the calls waiting, shrinks when idle, renewed when its files change. While
 * it is at work, and for a minute after, one more process stands by with the function loaded, so that the next call at
 * the same time, or the one after a crash, does not wait for a cold start. Idle functions keep none, for each takes
 * 60 MB; they share the one process of the nursery.
 */
export class FunctionPool {
  private processes: FunctionProcess[] = [];
  private readonly waiting = new Set<() => void>();
  private idleTimer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(
    private definition: FunctionDefinition,
    private readonly setting: {
      nursery: Nursery;
      namespace: string;
      /** The file that keeps what V8 made of the function. */
      compiled: string;
      /** The variables that every call's context repeats. */
      constants: Record<string, string>;
    },
  ) {}

  /** Takes over a new version of the function; processes of the old one end after their call. */
  renew(definition: FunctionDefinition): void {
    if (definition.version === this.definition.version) return;
    this.definition = definition;
    for (const instance of [...this.processes]) if (instance.isIdle) instance.kill();
  }

  /** Runs one call in a process of its own for that time; `onStart` is told which. */
  async call(input: CallInput, { isNested, isTimer, onStart }: CallWish): Promise<string> {
    const instance = await this.acquire({
      most: isNested ? MOST_NESTED : MOST_PROCESSES,
      patience: isTimer ? TIMER_PATIENCE : PATIENCE,
    });
    onStart(instance);
    if (instance.isLoaded && !isTimer) this.keepSpare();
    try {
      return await instance.call(input);
    } finally {
      this.release(instance);
    }
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.idleTimer);
    for (const instance of [...this.processes]) instance.kill();
    for (const wake of [...this.waiting]) wake();
  }

  /** A busy process is mostly free again before a new one could start, so a call waits a moment before it grows. */
  private async acquire(wish: { most: number; patience: number }): Promise<FunctionProcess> {
    const { most, patience } = wish;
    const deadline = Date.now() + (this.processes.length > 0 ? patience : 0);
    for (;;) {
      if (this.isClosed) throw new FunctionFailure('failed', 'the cloud is stopping');
      const left = deadline - Date.now();
      const instance =
        this.processes.find(({ isIdle }) => isIdle) ?? (left > 0 ? undefined : this.grow(most));
      if (instance) {
        instance.isIdle = false;
        return instance;
      }
      await this.released(left > 0 ? left : IDLE_TIME);
    }
  }

  private keepSpare(): void {
    const hasSpare = this.processes.some(({ isIdle }) => isIdle);
    if (!hasSpare && !this.isClosed) this.grow(MOST_PROCESSES);
  }

  private grow(most: number): FunctionProcess | undefined {
    if (this.processes.length >= most) return undefined;
    const { definition } = this;
    const { nursery, namespace, compiled, constants } = this.setting;
    const { name, folder, entry, timeout, memoryMb } = definition;
    const instance = new FunctionProcess({
      definition,
      child: nursery.take({ name, folder, entry, timeout, memoryMb, namespace, compiled, constants }),
      onLoaded: () => nursery.refill(),
      onExit: (ended) => this.forget(ended),
    });
    this.processes.push(instance);
    return instance;
  }

  /** Resolves when a process is given back or ends, at the latest after `time` ms. */
  private released(time: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, time);
      this.waiting.add(wake);
    });
  }

  private wakeNext(): void {
    const [next] = this.waiting;
    next?.();
  }

  private release(instance: FunctionProcess): void {
    if (instance.definition.version !== this.definition.version || this.isClosed) instance.kill();
    this.wakeNext();
    this.shrinkLater();
  }

  private forget(instance: FunctionProcess): void {
    this.processes = this.processes.filter((one) => one !== instance);
    this.wakeNext();
  }

  /** Looks again when the next process may have been idle for long enough. */
  private shrinkLater(): void {
    if (this.idleTimer || this.isClosed) return;
    const idle = this.processes.filter(({ isIdle }) => isIdle);
    if (idle.length === 0) return;
    const next = Math.min(...idle.map(({ idleSince }) => idleSince)) + IDLE_TIME;
    this.idleTimer = setTimeout(() => this.shrink(), Math.max(next - Date.now(), 0)).unref();
  }

  private shrink(): void {
    this.idleTimer = undefined;
    const isLongIdle = ({ isIdle, idleSince }: FunctionProcess) =>
      isIdle && Date.now() - idleSince >= IDLE_TIME;
    for (const instance of this.processes.filter(isLongIdle)) instance.kill();
    this.shrinkLater();
  }
}

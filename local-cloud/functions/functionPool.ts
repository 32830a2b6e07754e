import { FunctionProcess, type CallInput } from './functionProcess';
import type { FunctionDefinition } from './readFunction';

/** Processes of one function at the same time. */
const MOST_PROCESSES = 4;
/** After this time without work all processes but one end, in ms. */
const IDLE_TIME = 60_000;

/** The processes of one function: grows with the calls waiting, shrinks when idle, renewed when its file changes. */
export class FunctionPool {
  private processes: FunctionProcess[] = [];
  private readonly waiting: (() => void)[] = [];
  private idleTimer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(
    private definition: FunctionDefinition,
    private readonly environment: Record<string, string>,
  ) {}

  /** Takes over a new version of the function; processes of the old one end after their call. */
  renew(definition: FunctionDefinition): void {
    if (definition.version === this.definition.version) return;
    this.definition = definition;
    for (const instance of this.processes) if (instance.isIdle) instance.kill();
    this.processes = this.processes.filter((instance) => !instance.isIdle);
  }

  /** Runs one call in a process of its own for that time; resolves with the result as JSON text. */
  async call(input: CallInput): Promise<string> {
    const instance = await this.acquire();
    try {
      return await instance.call(input);
    } finally {
      this.release(instance);
    }
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.idleTimer);
    for (const instance of this.processes) instance.kill();
  }

  private async acquire(): Promise<FunctionProcess> {
    for (;;) {
      const instance = this.processes.find(({ isIdle }) => isIdle) ?? this.grow();
      if (instance) {
        instance.isIdle = false;
        return instance;
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private grow(): FunctionProcess | undefined {
    if (this.processes.length >= MOST_PROCESSES) return undefined;
    const instance = new FunctionProcess(this.definition, this.environment, (ended) => this.forget(ended));
    this.processes.push(instance);
    return instance;
  }

  private release(instance: FunctionProcess): void {
    if (instance.definition.version !== this.definition.version || this.isClosed) {
      instance.kill();
      this.forget(instance);
    }
    this.waiting.shift()?.();
    clearTimeout(this.idleTimer);
    this.idleTimer = setTimeout(() => this.shrink(), IDLE_TIME).unref();
  }

  private forget(instance: FunctionProcess): void {
    this.processes = this.processes.filter((one) => one !== instance);
  }

  private shrink(): void {
    for (const instance of this.processes.slice(1)) if (instance.isIdle) instance.kill();
  }
}

import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { DEFAULT_MEMORY_MB } from './FunctionDefinition';

/** What a process becomes when it is told to load; `constants` are the variables that every call's context repeats. */
export type LoadWish = {
  name: string;
  folder: string;
  entry: string;
  /** The file that keeps what V8 made of the entry. */
  compiled: string;
  timeout: number;
  memoryMb: number;
  namespace: string;
  constants: Record<string, string>;
};

/**
 * Starts processes for functions. One stands by that holds no function yet, for whichever is called first: it saves the
 * start of Node and weighs some 40 MB, where a spare for each function would weigh 60 MB each.
 */
export class Nursery {
  private spare: ChildProcess | undefined;
  private isClosed = false;

  constructor(private readonly environment: Record<string, string>) {}

  /** Makes sure that one process stands by; it is called when a process has loaded, not while one is loading. */
  refill(): void {
    if (this.spare || this.isClosed) return;
    const spare = this.start(DEFAULT_MEMORY_MB);
    this.spare = spare;
    spare.once('exit', () => this.forget(spare));
    spare.once('error', () => this.forget(spare));
  }

  /** A process that has been told what to load; V8's limit of a function with another size is set at its start. */
  take(wish: LoadWish): ChildProcess {
    const isUsual = wish.memoryMb === DEFAULT_MEMORY_MB;
    const child = (isUsual && this.takeSpare()) || this.start(wish.memoryMb);
    child.send({ load: wish });
    return child;
  }

  close(): void {
    this.isClosed = true;
    this.spare?.kill('SIGKILL');
  }

  private takeSpare(): ChildProcess | undefined {
    const spare = this.spare;
    this.spare = undefined;
    return spare?.connected ? spare : undefined;
  }

  private forget(ended: ChildProcess): void {
    if (this.spare === ended) this.spare = undefined;
  }

  private start(memoryMb: number): ChildProcess {
    return fork(join(__dirname, 'runtime.cjs'), [], {
      env: this.environment,
      execArgv: [`--max-old-space-size=${memoryMb}`],
      serialization: 'json',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
  }
}

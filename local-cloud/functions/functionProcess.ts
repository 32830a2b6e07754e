import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { FunctionFailure } from './functionFailure';
import type { LogLine } from './callRecord';
import type { FunctionDefinition } from './readFunction';

/** What one call gets: variables that hold for this call only, the event and the context. */
export type CallInput = { environment: Record<string, string>; event: unknown; context: unknown };

type Reply = {
  callId: number;
  result?: string;
  error?: { message: string; stack: string };
  log?: LogLine;
};
type Pending = {
  callId: number;
  resolve: (result: string) => void;
  reject: (reason: FunctionFailure) => void;
};

/** Seconds until a function's file must have been loaded. */
const LOAD_TIME = 30;

/** One forked process that holds one function and answers one call at a time. */
export class FunctionProcess {
  isIdle = true;
  /** Whether it has loaded its function. */
  isLoaded = false;
  /** What the call under way, or the last one, has written. */
  logs: LogLine[] = [];
  private readonly child: ChildProcess;
  private pending: Pending | undefined;
  private lastCallId = 0;
  private hasExited = false;
  private readonly whenReady: Promise<void>;

  constructor(
    readonly definition: FunctionDefinition,
    environment: Record<string, string>,
    private readonly onExit: (instance: FunctionProcess) => void,
  ) {
    const { entry, memoryMb } = definition;
    this.child = fork(join(__dirname, 'runtime.cjs'), [entry, String(memoryMb)], {
      cwd: definition.folder,
      env: environment,
      execArgv: [`--max-old-space-size=${memoryMb}`],
      serialization: 'json',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      if (stream) createInterface(stream).on('line', (line) => this.log(line));
    }
    this.whenReady = new Promise((resolve) =>
      this.child.once('message', () => {
        this.isLoaded = true;
        resolve();
      }),
    );
    this.child.on('message', (reply: Reply) => this.settle(reply));
    this.child.on('error', (error) => this.end(error.message));
    this.child.on('exit', (code, signal) => this.end(this.reasonOf(code, signal)));
  }

  /** Resolves with the result as JSON text; kills the process when loading or the call takes too long. */
  async call(input: CallInput): Promise<string> {
    this.isIdle = false;
    this.logs = [];
    let timer = setTimeout(() => this.timeOut(LOAD_TIME), LOAD_TIME * 1000);
    try {
      return await new Promise<string>((resolve, reject) => {
        const callId = ++this.lastCallId;
        this.pending = { callId, resolve, reject };
        if (this.hasExited) this.end('the process has ended');
        void this.whenReady.then(() => {
          clearTimeout(timer);
          timer = setTimeout(() => this.timeOut(this.definition.timeout), this.definition.timeout * 1000);
          if (this.child.connected) this.child.send({ callId, ...input });
        });
      });
    } finally {
      clearTimeout(timer);
      this.isIdle = true;
    }
  }

  /** Ends the process at once; it takes no further calls. */
  kill(): void {
    this.child.kill('SIGKILL');
    this.end('the process was ended');
  }

  private timeOut(seconds: number): void {
    this.fail(new FunctionFailure('timedOut', `Invoking task timed out after ${seconds} seconds`));
    this.kill();
  }

  private settle({ callId, result, error, log }: Reply): void {
    if (log) {
      this.logs.push(log);
      this.log(log.text);
      return;
    }
    const pending = this.pending;
    if (!pending || pending.callId !== callId) return;

    this.pending = undefined;
    if (error) pending.reject(new FunctionFailure('failed', error.stack));
    else pending.resolve(result ?? 'null');
  }

  /** SIGUSR2 comes from the watching thread, SIGABRT from V8: both mean too much memory. */
  private reasonOf(code: number | null, signal: NodeJS.Signals | null): string {
    if (signal === 'SIGUSR2' || signal === 'SIGABRT' || code === 134)
      return `the memory limit of ${this.definition.memoryMb} MB was exceeded`;
    return `the process ended with ${signal ?? `code ${code}`}`;
  }

  private end(reason: string): void {
    if (!this.hasExited) {
      this.hasExited = true;
      this.onExit(this);
    }
    this.fail(new FunctionFailure('failed', reason));
  }

  private fail(failure: FunctionFailure): void {
    const pending = this.pending;
    this.pending = undefined;
    pending?.reject(failure);
  }

  private log(line: string): void {
    process.stderr.write(`[${this.definition.name}] ${line}\n`);
  }
}

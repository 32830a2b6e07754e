import type { ChildProcess } from 'node:child_process';
import { FunctionFailure } from './functionFailure';
import type { LogLine } from './callRecord';
import type { FunctionDefinition } from './FunctionDefinition';

/** What one call gets: variables that hold for this call only, and the event. */
export type CallInput = { environment: Record<string, string>; event: unknown };

type Reply = {
  callId: number;
  isReady?: true;
  result?: string;
  error?: { stack: string };
  log?: LogLine;
};
type Pending = {
  callId: number;
  resolve: (result: string) => void;
  reject: (reason: FunctionFailure) => void;
};

type Upbringing = {
  definition: FunctionDefinition;
  /** A process that has been told to load the function. */
  child: ChildProcess;
  onLoaded: () => void;
  onExit: (instance: FunctionProcess) => void;
};

/** Seconds until a function's file must have been loaded. */
const LOAD_TIME = 30;

/** Lines of one call that are taken when they come past the runtime, and characters of each. */
const MOST_RAW_LINES = 1000;
const MOST_CHARACTERS = 4000;

/** One forked process that holds one function and answers one call at a time. */
export class FunctionProcess {
  isIdle = true;
  /** When it last had something to do, in epoch ms. */
  idleSince = Date.now();
  /** Whether it has loaded its function. */
  isLoaded = false;
  /** What the call under way, or the last one, has written. */
  logs: LogLine[] = [];
  readonly definition: FunctionDefinition;
  private readonly child: ChildProcess;
  private readonly upbringing: Upbringing;
  private pending: Pending | undefined;
  private lastCallId = 0;
  private rawLines = 0;
  private hasExited = false;
  private timer: NodeJS.Timeout | undefined;
  /** The call that waits for the function to be loaded. */
  private waiting: (() => void) | undefined;

  constructor(upbringing: Upbringing) {
    const { definition, child } = upbringing;
    this.upbringing = upbringing;
    this.definition = definition;
    this.child = child;
    child.stdout?.on('data', (chunk: Buffer) => this.takeRaw('log', chunk));
    child.stderr?.on('data', (chunk: Buffer) => this.takeRaw('error', chunk));
    child.on('message', (reply: Reply) => this.settle(reply));
    child.on('error', (error) => this.end(error.message));
    child.on('exit', (code, signal) => this.end(this.reasonOf(code, signal)));
  }

  /** Resolves with the result as JSON text; kills the process when loading or the call takes too long. */
  async call(input: CallInput): Promise<string> {
    this.isIdle = false;
    this.logs = [];
    this.rawLines = 0;
    try {
      return await new Promise<string>((resolve, reject) => {
        const callId = ++this.lastCallId;
        this.pending = { callId, resolve, reject };
        if (this.hasExited) return this.end('the process has ended');
        const start = (): void => {
          this.allow(this.definition.timeout);
          if (this.child.connected) this.child.send({ callId, ...input });
        };
        if (this.isLoaded) return start();
        this.waiting = start;
        this.allow(LOAD_TIME);
      });
    } finally {
      clearTimeout(this.timer);
      this.isIdle = true;
      this.idleSince = Date.now();
    }
  }

  /** Ends the process at once; it takes no further calls. */
  kill(): void {
    this.child.kill('SIGKILL');
    this.end('the process was ended');
  }

  private allow(seconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.fail(new FunctionFailure('timedOut', `Invoking task timed out after ${seconds} seconds`));
      this.kill();
    }, seconds * 1000);
  }

  private settle({ callId, isReady, result, error, log }: Reply): void {
    if (isReady) return this.becomeReady();
    if (log) return this.note(log);
    const pending = this.pending;
    if (!pending || pending.callId !== callId) return;

    this.pending = undefined;
    if (error) pending.reject(new FunctionFailure('failed', error.stack));
    else pending.resolve(result ?? 'null');
  }

  private becomeReady(): void {
    this.isLoaded = true;
    this.waiting?.();
    this.waiting = undefined;
    this.upbringing.onLoaded();
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
      this.upbringing.onExit(this);
    }
    this.fail(new FunctionFailure('failed', reason));
  }

  private fail(failure: FunctionFailure): void {
    const pending = this.pending;
    this.pending = undefined;
    pending?.reject(failure);
  }

  /** What comes past the runtime: from a program that the function started, or from V8 itself. */
  private takeRaw(level: string, chunk: Buffer): void {
    for (const line of chunk.toString().split('\n').filter(Boolean)) {
      this.rawLines += 1;
      if (this.rawLines <= MOST_RAW_LINES)
        this.note({ level, text: line.slice(0, MOST_CHARACTERS), at: Date.now() });
    }
  }

  private note(log: LogLine): void {
    this.logs.push(log);
    process.stderr.write(`[${this.definition.name}] ${log.text}\n`);
  }
}

import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { sdkEnvironment } from '../../../local-cloud/functions/environment';
import { HttpClient } from './HttpClient';

const root = resolve(__dirname, '../../..');

/** A local cloud in a process of its own, as `npm run cloud` starts it. */
export class CloudProcess {
  /** What it and its functions have written to stderr. */
  said = '';
  private readonly client: HttpClient;

  private constructor(
    readonly url: string,
    /** From the start of the process to its first answer, in ms. */
    readonly startMs: number,
    private readonly dir: string,
    private readonly child: ChildProcess,
  ) {
    this.client = new HttpClient(url);
    child.stderr?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
  }

  static async start({ dir, functions }: { dir: string; functions: string }): Promise<CloudProcess> {
    const began = performance.now();
    const args = [
      '--import',
      'tsx',
      join(root, 'local-cloud/main.ts'),
      '--port',
      '0',
      '--dir',
      dir,
      '--functions',
      functions,
    ];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /^ready (http:\S+)$/.exec(line)?.[1];
      if (url !== undefined) return new CloudProcess(url, performance.now() - began, dir, child);
    }
    throw new Error('the local cloud ended before it was ready');
  }

  /** What the SDK needs in this process's environment. */
  get environment(): Record<string, string> {
    const secrets = JSON.parse(readFileSync(join(this.dir, 'secrets.json'), 'utf8')) as Record<
      string,
      string
    >;
    const credential = {
      secretId: secrets['local-cloud/secretId'] ?? '',
      secretKey: secrets['local-cloud/secretKey'] ?? '',
    };
    return sdkEnvironment({ url: this.url, environmentId: 'local', credential });
  }

  async login(identity: string): Promise<(name: string, event?: object) => Promise<unknown>> {
    const { token } = await this.client.post<{ token: string }>({ path: '/login', body: { identity } });
    return async (name, event = {}) => {
      const path = `/call/${name}`;
      return (await this.client.post<{ result: unknown }>({ path, body: event, token })).result;
    };
  }

  /** Resident memory of the cloud and all its functions, in MB. */
  memoryMb(): number {
    const parent = this.child.pid ?? 0;
    const pids = [parent, ...childrenOf(parent)];
    const kilobytes = pids.map((pid) =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0),
    );
    return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
  }

  /** The processes of its functions; others may be there, such as a compiler's. */
  functionPids(): number[] {
    return childrenOf(this.child.pid ?? 0).filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('runtime.cjs');
      } catch {
        return false;
      }
    });
  }

  /** As a power cut would: no goodbye. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.client.close();
    return new Promise((gone) => {
      this.child.once('exit', () => gone());
      this.child.kill(signal);
    });
  }
}

function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return pids.filter((pid) => {
    try {
      return Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) === parent;
    } catch {
      return false;
    }
  });
}

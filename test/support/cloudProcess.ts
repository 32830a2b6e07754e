import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(__dirname, '../..');

/** The local cloud as `npm run cloud` starts it, in a process of its own that can be killed. */
export class CloudProcess {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(dir: string): Promise<CloudProcess> {
    const main = resolve(root, 'local-cloud/main.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', main, '--port', '0', '--dir', dir], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /^ready (http:\S+)$/.exec(line)?.[1];
      if (url !== undefined) return new CloudProcess(url, child);
    }
    throw new Error(`the local cloud ended with ${child.exitCode} before it was ready`);
  }

  /** As a power cut would: no goodbye. */
  async kill(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}

import { Cron } from 'croner';
import { messageOf } from '../cloudError';
import { FunctionFailure } from './functionFailure';
import type { Functions } from './functions';
import { listFunctions, readFunction } from './readFunction';

/** The platform reads timer expressions in this zone, whatever the machine's. */
const ZONE = 'Asia/Shanghai';

/**
 * Timer triggers of config.json: seven fields (second, minute, hour, day, month, weekday, year). A trigger never
 * overlaps with itself: a scheduled run is left out, a run on demand waits.
 */
export class Timers {
  private readonly jobs: Cron[] = [];
  private isStopped = false;
  private readonly running = new Map<string, Promise<unknown>>();

  constructor(private readonly setting: { functions: Functions; root: string }) {}

  /** Starts all timers; throws when an expression cannot be read. */
  start(): void {
    for (const { name, triggers } of listFunctions(this.setting.root)) {
      for (const trigger of triggers.filter(({ type }) => type === 'timer')) {
        const options = { timezone: ZONE, mode: '7-part', unref: true, protect: true } as const;
        this.jobs.push(
          new Cron(trigger.config, options, () => this.runScheduled({ name, trigger: trigger.name })),
        );
      }
    }
  }

  stop(): void {
    this.isStopped = true;
    for (const job of this.jobs) job.stop();
  }

  /** Runs a trigger now and resolves with the function's result as JSON text; throws FunctionFailure. */
  async run({ name, trigger }: { name: string; trigger: string }): Promise<string> {
    const definition = readFunction({ root: this.setting.root, name });
    const isDeclared = definition?.triggers.some((one) => one.name === trigger && one.type === 'timer');
    if (!isDeclared) throw new FunctionFailure('notFound', `no timer ${trigger} on function ${name}`);

    const key = `${name}/${trigger}`;
    while (this.running.has(key)) await this.running.get(key)?.catch(() => undefined);
    const event = { Type: 'Timer', TriggerName: trigger, Time: new Date().toISOString(), Message: '' };
    const run = this.setting.functions.call({ name, event, openid: undefined, source: 'timer' });
    this.running.set(key, run);
    try {
      return await run;
    } finally {
      this.running.delete(key);
    }
  }

  private async runScheduled({ name, trigger }: { name: string; trigger: string }): Promise<void> {
    if (this.running.has(`${name}/${trigger}`)) return;
    try {
      await this.run({ name, trigger });
    } catch (error) {
      if (this.isStopped) return;
      process.stderr.write(`[${name}] timer ${trigger}: ${messageOf(error)}\n`);
    }
  }
}

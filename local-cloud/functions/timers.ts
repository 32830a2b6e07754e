import type { Cron } from 'croner';
import { messageOf } from '../cloudError';
import type { FunctionFolder } from './FunctionFolder';
import { FunctionFailure } from './functionFailure';
import type { Functions } from './functions';
import { scheduleOf } from './timerExpression';

/** How often config.json files are looked at for timers that came, went or changed, in ms. */
const REFRESH_TIME = 1000;

type Timer = { name: string; trigger: string };

/**
 * Timer triggers of config.json. A trigger never overlaps with itself: a scheduled run is left out while another is
 * under way, a run on demand waits. What came due while the cloud was not running, or its machine slept, is not made up.
 */
export class Timers {
  private readonly jobs = new Map<string, Cron>();
  /** What was said about files and expressions that cannot be used; each is said once. */
  private said = new Set<string>();
  private refreshing: NodeJS.Timeout | undefined;
  private isStopped = false;
  private readonly running = new Map<string, Promise<unknown>>();

  constructor(private readonly setting: { functions: Functions; folder: FunctionFolder }) {}

  /** Starts all timers; one that cannot be read is said on stderr and starts once its file is mended. */
  start(): void {
    this.refresh();
    this.refreshing = setInterval(() => this.refresh(), REFRESH_TIME).unref();
  }

  stop(): void {
    this.isStopped = true;
    clearInterval(this.refreshing);
    for (const job of this.jobs.values()) job.stop();
  }

  /** Runs a trigger now and resolves with the function's result as JSON text; throws FunctionFailure. */
  async run({ name, trigger }: Timer): Promise<string> {
    const definition = this.setting.folder.find(name);
    const isDeclared = definition?.triggers.some((one) => one.name === trigger && one.type === 'timer');
    if (!isDeclared) throw new FunctionFailure('notFound', `no timer ${trigger} on function ${name}`);

    const key = `${name}/${trigger}`;
    while (this.running.has(key)) await this.running.get(key)?.catch(() => undefined);
    const event = { Type: 'Timer', TriggerName: trigger, Time: new Date().toISOString(), Message: '' };
    const run = this.setting.functions.call({ name, event, openid: undefined, source: 'wx_trigger' });
    this.running.set(key, run);
    try {
      return await run;
    } finally {
      this.running.delete(key);
    }
  }

  private refresh(): void {
    const { definitions, failures } = this.setting.folder.list();
    const complaints = failures.map(({ name, reason }) => `[${name}] ${reason}`);
    const wanted = new Set<string>();
    for (const { name, triggers } of definitions) {
      for (const { name: trigger, config: expression } of triggers.filter(({ type }) => type === 'timer')) {
        const key = JSON.stringify([name, trigger, expression]);
        wanted.add(key);
        const complaint = this.schedule({ key, expression, timer: { name, trigger } });
        if (complaint !== undefined) complaints.push(complaint);
      }
    }
    this.stopOthers(wanted);
    this.say(complaints);
  }

  /** Starts a job unless it runs already; returns why it cannot. */
  private schedule(wish: { key: string; expression: string; timer: Timer }): string | undefined {
    const { key, expression, timer } = wish;
    if (this.jobs.has(key)) return undefined;
    try {
      this.jobs.set(key, scheduleOf({ expression, run: () => this.runScheduled(timer) }));
      return undefined;
    } catch (error) {
      return `[${timer.name}] timer ${timer.trigger} does not run: ${messageOf(error)}`;
    }
  }

  private stopOthers(wanted: ReadonlySet<string>): void {
    for (const [key, job] of this.jobs) {
      if (wanted.has(key)) continue;
      job.stop();
      this.jobs.delete(key);
    }
  }

  private say(complaints: string[]): void {
    for (const complaint of complaints) if (!this.said.has(complaint)) process.stderr.write(`${complaint}\n`);
    this.said = new Set(complaints);
  }

  private async runScheduled({ name, trigger }: Timer): Promise<void> {
    if (this.running.has(`${name}/${trigger}`)) return;
    try {
      await this.run({ name, trigger });
    } catch (error) {
      if (this.isStopped) return;
      process.stderr.write(`[${name}] timer ${trigger}: ${messageOf(error)}\n`);
    }
  }
}

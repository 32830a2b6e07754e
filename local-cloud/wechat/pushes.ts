import { join } from 'node:path';
import { messageOf } from '../cloudError';
import type { Functions } from '../functions/functions';
import { readJson } from '../functions/readJson';
import type { Faults } from './faults';

/** What WeChat tells a mini-program's back end by itself; each kind has more fields. */
export type PushMessage = { MsgType: string; Event: string } & Record<string, unknown>;

export type Push = {
  /** ISO time. */
  at: string;
  message: PushMessage;
  /** Where it went; absent when pushes.json names no function for it. */
  functionName?: string;
  /** What the function answered or why it failed, as text; absent while it is under way. */
  outcome?: string;
};

type Setting = { functions: Functions; root: string; faults: Faults; now: () => number };

/** Ms until a push goes out: after the answer of the call that caused it, as on the platform. */
const PAUSE = 300;
const MOST_PUSHES = 200;

/**
 * Sends WeChat's messages to the functions that pushes.json names, `{ "event/wxa_media_check": "sweep" }` (on the
 * platform: 设置 → 消息推送), and remembers the latest ones. Faults of `push.EVENT` keep one from arriving (`code`), make it
 * late (`delayMs`), or let WeChat miss the function's answer, so that it says the same once more (`drop`).
 */
export class Pushes {
  private readonly pushes: Push[] = [];
  private readonly waiting = new Set<NodeJS.Timeout>();
  private isStopped = false;

  constructor(private readonly setting: Setting) {}

  /** The event of the call is the message; its caller is the person whom the message is about. */
  send({ openid, message }: { openid: string; message: PushMessage }): void {
    const table = readJson<Record<string, string>>(join(this.setting.root, 'pushes.json'));
    const functionName = table[`${message.MsgType}/${message.Event}`];
    const push: Push = { at: new Date(this.setting.now()).toISOString(), message, functionName };
    this.pushes.push(push);
    if (this.pushes.length > MOST_PUSHES) this.pushes.shift();
    if (functionName === undefined || this.isStopped) return;

    const timer = setTimeout(() => {
      this.waiting.delete(timer);
      void this.deliver({ push, name: functionName, openid });
    }, PAUSE);
    this.waiting.add(timer);
  }

  /** The newest first. */
  list(): Push[] {
    return [...this.pushes].reverse();
  }

  stop(): void {
    this.isStopped = true;
    for (const timer of this.waiting) clearTimeout(timer);
    this.waiting.clear();
  }

  private async deliver({ push, name, openid }: { push: Push; name: string; openid: string }): Promise<void> {
    const call = { name, event: push.message, openid, source: 'wx_unknown' } as const;
    try {
      const { answer, isDropped } = await this.setting.faults.around({
        names: [`push.${push.message.Event}`],
        work: () => this.setting.functions.call(call),
        fail: (code) => `not delivered (${code})`,
      });
      push.outcome = answer;
      if (isDropped && !this.isStopped) await this.deliver({ push, name, openid });
    } catch (error) {
      push.outcome = messageOf(error);
    }
  }
}

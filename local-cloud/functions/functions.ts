import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { messageOf } from '../cloudError';
import type { CallRecord } from './callRecord';
import { FunctionFailure } from './functionFailure';
import { FunctionPool } from './functionPool';
import type { FunctionProcess } from './functionProcess';
import type { Invocation, Origin } from './invocation';
import { APP_ID, CALL_CONSTANTS } from './environment';
import type { FunctionDefinition } from './FunctionDefinition';
import type { FunctionFolder } from './FunctionFolder';
import { Nursery } from './Nursery';

export type FunctionCall = {
  name: string;
  event: Record<string, unknown>;
  openid: string | undefined;
  source: Origin;
  /** The call from within which this one is made. */
  parent?: Invocation;
};

type Setting = {
  folder: FunctionFolder;
  /** Where what V8 made of each function is kept; made when missing. */
  compiledFolder: string;
  environmentId: string;
  environment: Record<string, string>;
  /** Told of each call when it begins (`startedAt` epoch ms) and when it has ended. */
  onCallStarted?: (call: { id: string; startedAt: number }) => void;
  onCallEnded?: (record: CallRecord) => void;
};

/** Functions that call functions that call functions, at most so deep. */
const MOST_DEPTH = 8;

/** All functions under one folder; a call finds its process, its identity and its limits. */
export class Functions {
  private readonly pools = new Map<string, FunctionPool>();
  private readonly invocations = new Map<string, Invocation>();
  private readonly nursery: Nursery;

  constructor(private readonly setting: Setting) {
    this.nursery = new Nursery(setting.environment);
  }

  /** Starts the process that stands by; the environment must be complete. */
  warmUp(): void {
    this.nursery.refill();
  }

  /** Calls a function and resolves with its result as JSON text; throws FunctionFailure. */
  async call({ name, event, openid, source: origin, parent }: FunctionCall): Promise<string> {
    const definition = this.setting.folder.find(name);
    if (!definition)
      throw new FunctionFailure('notFound', `FunctionName parameter could not be found: ${name}`);

    const depth = (parent?.depth ?? 0) + 1;
    if (depth > MOST_DEPTH) throw new FunctionFailure('failed', `functions call each other ${depth} deep`);

    const source = parent ? `${parent.source},${origin}` : origin;
    const invocation: Invocation = { token: randomUUID(), functionName: name, openid, source, depth };
    this.invocations.set(invocation.token, invocation);
    try {
      const input = {
        environment: callEnvironment(invocation),
        event: openid === undefined ? event : { ...event, userInfo: { appId: APP_ID, openId: openid } },
      };
      return await this.record(invocation, (onStart) =>
        this.poolOf(definition).call(input, {
          isNested: depth > 1,
          isTimer: origin === 'wx_trigger',
          onStart,
        }),
      );
    } finally {
      this.invocations.delete(invocation.token);
    }
  }

  /** Tells the observer how a call went, whether it succeeded or not. */
  private async record(
    { token: id, functionName, source, openid }: Invocation,
    work: (onStart: (started: FunctionProcess) => void) => Promise<string>,
  ): Promise<string> {
    const startedAt = Date.now();
    this.setting.onCallStarted?.({ id, startedAt });
    let instance: FunctionProcess | undefined;
    let isColdStart = false;
    const ended = (outcome: { resultBytes: number; failure?: string }): void => {
      const facts = { id, functionName, source, openid, startedAt, durationMs: Date.now() - startedAt };
      this.setting.onCallEnded?.({ ...facts, isColdStart, logs: instance?.logs ?? [], ...outcome });
    };
    try {
      const result = await work((started) => {
        instance = started;
        isColdStart = !started.isLoaded;
      });
      ended({ resultBytes: Buffer.byteLength(result) });
      return result;
    } catch (error) {
      ended({ resultBytes: 0, failure: messageOf(error) });
      throw error;
    }
  }

  findInvocation(token: string): Invocation | undefined {
    return this.invocations.get(token);
  }

  close(): void {
    this.nursery.close();
    for (const pool of this.pools.values()) pool.close();
  }

  private poolOf(definition: FunctionDefinition): FunctionPool {
    const known = this.pools.get(definition.name);
    known?.renew(definition);
    if (known) return known;

    const { nursery } = this;
    const namespace = this.setting.environmentId;
    const compiled = join(this.setting.compiledFolder, `${definition.name}.bin`);
    const pool = new FunctionPool(definition, { nursery, namespace, compiled, constants: CALL_CONSTANTS });
    this.pools.set(definition.name, pool);
    return pool;
  }
}

/** The variables that carry a call's identity; the SDK reads OPENID from here and from nowhere else. */
function callEnvironment({ token, openid, source }: Invocation): Record<string, string> {
  return {
    TENCENTCLOUD_SESSIONTOKEN: token,
    SCF_REQUEST_ID: token,
    TCB_SEQID: token,
    TCB_SOURCE: source,
    ...(openid === undefined ? {} : { WX_OPENID: openid }),
  };
}

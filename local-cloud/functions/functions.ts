import { randomUUID } from 'node:crypto';
import { messageOf } from '../cloudError';
import type { CallRecord } from './callRecord';
import { FunctionFailure } from './functionFailure';
import { FunctionPool } from './functionPool';
import type { FunctionProcess } from './functionProcess';
import type { Invocation } from './invocation';
import { readFunction, type FunctionDefinition } from './readFunction';

/** The application that every local environment belongs to. */
export const APP_ID = 'wx0000000000000000';

export type FunctionCall = {
  name: string;
  event: Record<string, unknown>;
  openid: string | undefined;
  source: Invocation['source'];
  /** The call from within which this one is made. */
  parent?: Invocation;
};

type Setting = {
  root: string;
  environmentId: string;
  environment: Record<string, string>;
  onCallEnded?: (record: CallRecord) => void;
};

/** Functions that call functions that call functions, at most so deep. */
const MOST_DEPTH = 8;

/** All functions under one folder; a call finds its process, its identity and its limits. */
export class Functions {
  private readonly pools = new Map<string, FunctionPool>();
  private readonly invocations = new Map<string, Invocation>();

  constructor(private readonly setting: Setting) {}

  /** Calls a function and resolves with its result as JSON text; throws FunctionFailure. */
  async call({ name, event, openid, source, parent }: FunctionCall): Promise<string> {
    const definition = readFunction({ root: this.setting.root, name });
    if (!definition)
      throw new FunctionFailure('notFound', `FunctionName parameter could not be found: ${name}`);

    const depth = (parent?.depth ?? 0) + 1;
    if (depth > MOST_DEPTH) throw new FunctionFailure('failed', `functions call each other ${depth} deep`);

    const invocation: Invocation = { token: randomUUID(), functionName: name, openid, source, depth };
    this.invocations.set(invocation.token, invocation);
    try {
      const input = {
        environment: callEnvironment(invocation),
        event: openid === undefined ? event : { ...event, userInfo: { appId: APP_ID, openId: openid } },
        context: this.contextOf({ definition, invocation }),
      };
      return await this.record(invocation, (onStart) =>
        this.poolOf(definition).call(input, { isNested: depth > 1, isTimer: source === 'timer', onStart }),
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
    for (const pool of this.pools.values()) pool.close();
  }

  private poolOf(definition: FunctionDefinition): FunctionPool {
    const known = this.pools.get(definition.name);
    known?.renew(definition);
    if (known) return known;

    const pool = new FunctionPool(definition, this.setting.environment);
    this.pools.set(definition.name, pool);
    return pool;
  }

  private contextOf({ definition, invocation }: { definition: FunctionDefinition; invocation: Invocation }) {
    return {
      callbackWaitsForEmptyEventLoop: false,
      memory_limit_in_mb: definition.memoryMb,
      time_limit_in_ms: definition.timeout * 1000,
      request_id: invocation.token,
      environment: JSON.stringify(callEnvironment(invocation)),
      environ: `SCF_NAMESPACE=${this.setting.environmentId}`,
      function_name: definition.name,
      function_version: '$LATEST',
      namespace: this.setting.environmentId,
      tencentcloud_region: 'ap-shanghai',
    };
  }
}

/** The variables that carry a call's identity; the SDK reads OPENID from here and from nowhere else. */
function callEnvironment({ token, openid, source }: Invocation): Record<string, string> {
  return {
    TENCENTCLOUD_SESSIONTOKEN: token,
    SCF_REQUEST_ID: token,
    TCB_SEQID: token,
    TCB_TRACELOG: '',
    TCB_SOURCE: source,
    WX_APPID: APP_ID,
    WX_CLIENTIP: '127.0.0.1',
    ...(openid === undefined ? {} : { WX_OPENID: openid }),
  };
}

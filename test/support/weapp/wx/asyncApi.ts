import type { PhoneState } from './PhoneState';

export type WxOptions = Record<string, unknown>;
export type WxAnswer = Record<string, unknown> | void;

/** A call of `wx` that fails as the platform does: its errMsg ends in what went wrong. */
export class WxFailure extends Error {
  constructor(
    readonly reason: string,
    readonly errCode?: number,
  ) {
    super(reason);
  }
}

/**
 * A function of `wx` with the platform's two ways to answer: the callbacks success, fail and complete or,
 * without any of them, a promise. It answers after the current turn, and every call is recorded.
 */
export function asyncApi({
  phone,
  api,
  answer,
}: {
  phone: PhoneState;
  api: string;
  answer: (options: WxOptions) => WxAnswer | Promise<WxAnswer>;
}): (options?: WxOptions) => Promise<unknown> | undefined {
  return (options = {}) => {
    phone.calls.push({ api, options: plain(options) });
    const refusal = phone.refusals.get(api);
    phone.refusals.delete(api);
    const work = run({
      phone,
      api,
      answer: () => (refusal === undefined ? answer(options) : refuse(refusal)),
    });
    const callbacks = ['success', 'fail', 'complete'].map((name) => options[name]);
    if (callbacks.every((callback) => typeof callback !== 'function')) return phone.realm.promise(() => work);

    const tell = (callback: unknown, value: unknown): void => {
      if (typeof callback === 'function') phone.realm.call(() => callback(phone.realm.inside(value)));
    };
    void work.then(
      (value) => [options.success, options.complete].forEach((callback) => tell(callback, value)),
      (failure: unknown) => [options.fail, options.complete].forEach((callback) => tell(callback, failure)),
    );
    return undefined;
  };
}

async function run({
  phone,
  api,
  answer,
}: {
  phone: PhoneState;
  api: string;
  answer: () => WxAnswer | Promise<WxAnswer>;
}): Promise<Record<string, unknown>> {
  try {
    const given = await answer();
    await new Promise<void>((resolve) => phone.realm.later(resolve));
    return { ...given, errMsg: given?.errMsg ?? `${api}:ok` };
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem);
    const errCode = problem instanceof WxFailure ? problem.errCode : undefined;
    // The platform rejects with such an object, not with an Error.
    throw { errMsg: `${api}:fail ${reason}`, ...(errCode === undefined ? {} : { errCode }) };
  }
}

function refuse(reason: string): never {
  throw new WxFailure(reason);
}

function plain(options: WxOptions): Record<string, unknown> {
  return JSON.parse(JSON.stringify(options)) as Record<string, unknown>;
}

import type { RefusedAnswer } from '@cloud/shared/answer';

import type { Caller } from '../../support/cloud';

export type FunctionName = 'applicant' | 'workbench' | 'supervision';
type Kind = 'query' | 'mutation';

/** What a procedure answers, as the phone gets it. */
export type Answer<T> = { ok: true; output: T } | RefusedAnswer;

let commands = 0;

/** Deterministic, and new each time. */
export function newCommandId(): string {
  commands += 1;
  return `command-${String(commands).padStart(6, '0')}`;
}

/** One person's phone: calls procedures over the platform's callFunction. */
export interface Phone {
  readonly caller: Caller;
  ask<T>(name: FunctionName, path: string, input?: object): Promise<Answer<T>>;
  tell<T>(name: FunctionName, path: string, input?: object): Promise<Answer<T>>;
  /** As `ask` and `tell`, for what must succeed. */
  get<T>(name: FunctionName, path: string, input?: object): Promise<T>;
  do<T>(name: FunctionName, path: string, input?: object): Promise<T>;
}

export function phoneOf(caller: Caller): Phone {
  async function send<T>(name: FunctionName, type: Kind, path: string, input: object): Promise<Answer<T>> {
    const { result, errMsg } = await caller.call<Answer<T> & { at?: string }>(name, { path, type, input });
    if (!result) throw new Error(`${name}/${path}: ${errMsg}`);
    const { at: _at, ...answer } = result;
    return answer as Answer<T>;
  }

  const ask: Phone['ask'] = (name, path, input = {}) => send(name, 'query', path, input);
  const tell: Phone['tell'] = (name, path, input = {}) =>
    send(name, 'mutation', path, { commandId: newCommandId(), ...input });

  return {
    caller,
    ask,
    tell,
    get: async (name, path, input) => outputOf(await ask(name, path, input)),
    do: async (name, path, input) => outputOf(await tell(name, path, input)),
  };
}

export function outputOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.userMessage}`);
  return answer.output;
}

/** The refusal that an answer must be. */
export function errorOf(answer: Answer<unknown>): RefusedAnswer['error'] {
  if (answer.ok) throw new Error(`expected a refusal, got ${JSON.stringify(answer.output).slice(0, 200)}`);
  return answer.error;
}

import type { Invocation } from '../functions/invocation';

/** One request of the SDK: its fields, the function call it came from (if it is known), and the time in epoch ms. */
export type ActionRequest = {
  fields: Record<string, unknown>;
  invocation: Invocation | undefined;
  now: number;
};

/** An answer that is not JSON: raw bytes, or nothing at all and a closed connection. */
export class RawAnswer {
  constructor(readonly bytes: Buffer | 'drop') {}
}

export type Action = (request: ActionRequest) => unknown;
export type ActionTable = Record<string, Action>;

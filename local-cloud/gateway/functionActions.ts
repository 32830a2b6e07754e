import { CloudError, invalidParameter } from '../cloudError';
import { isPlainObject } from '../database/document';
import { FunctionFailure } from '../functions/functionFailure';
import type { Functions } from '../functions/functions';
import type { ActionTable } from './actions';

/** `cloud.callFunction` inside a function; the callee sees the same caller. */
export function functionActions(functions: Functions): ActionTable {
  return {
    'functions.invokeFunction': async ({ fields, invocation }) => {
      const name = String(fields.function_name);
      const event = eventFrom(fields.request_data);
      try {
        const openid = invocation?.openid;
        const result = await functions.call({ name, event, openid, source: 'scf', parent: invocation });
        return { data: { response_data: result } };
      } catch (error) {
        if (error instanceof FunctionFailure) throw new CloudError(error.code, error.message);
        throw error;
      }
    },
  };
}

/** What a call between functions may hand over, in bytes. */
const MOST_EVENT_BYTES = 6 * 1024 * 1024;

function eventFrom(text: unknown): Record<string, unknown> {
  if (text === undefined || text === '') return {};
  if (Buffer.byteLength(String(text)) > MOST_EVENT_BYTES)
    throw invalidParameter('the event is larger than 6 MB');
  try {
    const event: unknown = JSON.parse(String(text));
    if (isPlainObject(event)) return event;
  } catch {
    // Falls through to the refusal.
  }
  throw invalidParameter('request_data is not a JSON object');
}

import { ApiError } from './ApiError';

/** One call as a cloud function takes it, and its answer. */
export interface ProcedureCall {
  readonly path: string;
  readonly type: 'query' | 'mutation';
  readonly input: unknown;
}

export type ProcedureAnswer =
  | { readonly ok: true; readonly output: unknown }
  | {
      readonly ok: false;
      readonly error: {
        readonly code: string;
        readonly userMessage: string;
        readonly fields?: Record<string, string>;
      };
    };

/** The output of an answer; throws its error as an ApiError. */
export function outputOf(answer: ProcedureAnswer | undefined): unknown {
  if (answer === undefined || typeof answer.ok !== 'boolean') throw ApiError.broken();
  if (answer.ok) return answer.output;

  throw new ApiError(answer.error);
}

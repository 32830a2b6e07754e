/** Why a call of a function gave no result. */
export type FailureKind = 'notFound' | 'failed' | 'timedOut';

const ANSWERS: Record<FailureKind, { errCode: number; code: string; prefix: string }> = {
  notFound: { errCode: -501000, code: 'FUNCTION_NOT_FOUND', prefix: 'resource not found' },
  failed: { errCode: -504002, code: 'FUNCTIONS_EXECUTE_FAIL', prefix: 'functions execute fail' },
  timedOut: { errCode: -504003, code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED', prefix: 'functions execute timeout' },
};

/** A call failed in the function's own sphere; `errCode` is what a client sees, `code` what the SDK sees. */
export class FunctionFailure extends Error {
  readonly errCode: number;
  readonly code: string;

  constructor(
    readonly kind: FailureKind,
    reason: string,
  ) {
    super(`${ANSWERS[kind].prefix} | errMsg: ${reason}`);
    this.errCode = ANSWERS[kind].errCode;
    this.code = ANSWERS[kind].code;
  }
}

/** What went wrong, in our words; the SDK says it in three places and drops one of them. */
export type DatabaseErrorKind = 'duplicate' | 'tooLarge' | 'busy' | 'unavailable' | 'unknown';

interface SdkError {
  readonly errCode?: number;
  readonly code?: string;
  readonly errMsg?: string;
  readonly message?: string;
}

const codes: Readonly<Record<number, DatabaseErrorKind>> = {
  [-501003]: 'busy',
  [-602001]: 'tooLarge',
  [-604001]: 'tooLarge',
};

const texts: readonly (readonly [RegExp, DatabaseErrorKind])[] = [
  [/E11000|DUPLICATE/i, 'duplicate'],
  [/EXCEED_REQUEST_LIMIT|TransactionBusy|TransactionConflict/i, 'busy'],
  [/ECONNREFUSED|ECONNRESET|ESOCKETTIMEDOUT|ETIMEDOUT|ENOTFOUND|socket hang up/i, 'unavailable'],
];

/** Reads errCode, code and the text, for wx-server-sdk 4.0.2 fills now one, now another. */
function databaseErrorKind(error: unknown): DatabaseErrorKind {
  const { errCode, code, errMsg, message } = (error ?? {}) as SdkError;
  const known = errCode === undefined ? undefined : codes[errCode];
  if (known) return known;

  const text = `${code ?? ''} ${errMsg ?? ''} ${message ?? ''}`;
  return texts.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown';
}

/** @property code the kind, which the log may show; the text may quote values and stays inside */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorKind;
  readonly errCode: number | undefined;

  constructor(cause: unknown) {
    super((cause as Partial<Error>).message ?? 'database error', { cause });
    this.name = 'DatabaseError';
    this.code = databaseErrorKind(cause);
    this.errCode = (cause as SdkError).errCode;
  }
}

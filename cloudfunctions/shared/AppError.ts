/** Why a call was refused. The client chooses what to do by this code, never by the sentence. */
export type AppErrorCode =
  | 'BAD_INPUT'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'IDENTITY_UNCHECKED'
  | 'INTERNAL'
  | 'NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'NOT_SIGNED_UP'
  | 'TOO_LARGE'
  | 'TRY_LATER'
  | 'UNKNOWN_PROCEDURE';

interface AppErrorDetails {
  /** A Chinese sentence its reader can act on. */
  readonly userMessage: string;
  /** What is wrong with which field: `{ 'enterprise.creditCode': '…' }`. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** An expected failure: it is answered as it is and never logged as a fault. */
export class AppError extends Error {
  readonly userMessage: string;
  readonly fields: Readonly<Record<string, string>> | undefined;

  constructor(
    readonly code: AppErrorCode,
    details: AppErrorDetails,
  ) {
    super(code);
    this.name = 'AppError';
    this.userMessage = details.userMessage;
    this.fields = details.fields;
  }
}

export function notFound(userMessage: string): AppError {
  return new AppError('NOT_FOUND', { userMessage });
}

export function forbidden(userMessage: string): AppError {
  return new AppError('FORBIDDEN', { userMessage });
}

/** @param field path of the field that is wrong, for the form that shows it */
export function badInput(userMessage: string, field?: string): AppError {
  return new AppError('BAD_INPUT', { userMessage, fields: field ? { [field]: userMessage } : undefined });
}

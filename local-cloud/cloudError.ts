/** A failure that a caller of the cloud is meant to see: the platform's code and its message. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}

/** What the platform answers for a parameter that cannot be used; errCode -501007 in the SDK. */
export function invalidParameter(message: string): CloudError {
  return new CloudError('INVALID_PARAM', message);
}

/** The text of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

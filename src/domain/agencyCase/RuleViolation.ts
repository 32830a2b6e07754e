/** A rule said no. `userMessage` is a Chinese sentence its reader can act on; nothing was changed. */
export class RuleViolation extends Error {
  readonly code = 'NOT_ALLOWED';

  /** @param field path of the payload's field that is at fault, where one is */
  constructor(
    readonly userMessage: string,
    readonly field?: string,
  ) {
    super(userMessage);
    this.name = 'RuleViolation';
  }
}

export function refuse(userMessage: string, field?: string): never {
  throw new RuleViolation(userMessage, field);
}

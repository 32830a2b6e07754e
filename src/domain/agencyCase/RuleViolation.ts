/** A rule said no. `userMessage` is a Chinese sentence its reader can act on; nothing was changed. */
export class RuleViolation extends Error {
  readonly code = 'NOT_ALLOWED';

  constructor(readonly userMessage: string) {
    super(userMessage);
    this.name = 'RuleViolation';
  }
}

export function refuse(userMessage: string): never {
  throw new RuleViolation(userMessage);
}

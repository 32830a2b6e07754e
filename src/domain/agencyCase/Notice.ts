/** A message to the enterprise, and what became of it at WeChat; in its inbox it is in any case. */
export interface Notice {
  readonly messageId: string;
  readonly title: string;
  /** ISO instant. */
  readonly at: string;
  readonly state: 'waiting' | 'sent' | 'undelivered';
  /** Why it was not delivered; empty otherwise. */
  readonly why: string;
  /** The answer was lost on the way, so it may have arrived twice. */
  readonly maybeTwice: boolean;
}

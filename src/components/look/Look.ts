export type Look = 'light' | 'dark';

/** What a person chose on this phone; `system` wears what the phone wears. */
export type LookChoice = 'system' | Look;

export interface Wearing {
  readonly choice: LookChoice;
  readonly look: Look;
}

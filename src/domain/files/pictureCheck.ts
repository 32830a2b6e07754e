/**
 * What WeChat said of a picture that somebody sent; `none` until it answers. Only pictures that people send to each other
 * are checked: WeChat looks at pictures and sound, not at PDF, Word or Excel files, which only the parties of a case can
 * open; and the papers of a case are judged by the departments they are for, so no machine may hide one.
 */
export type PictureVerdict = 'none' | 'pass' | 'review' | 'risky';

/** From the mildest: a stricter one that comes later replaces what was said before, never the other way round. */
const strictness: readonly PictureVerdict[] = ['none', 'pass', 'review', 'risky'];

export interface PictureCheck {
  /** The account that sent it. */
  readonly by: string;
  /** When it was sent (ISO instant). */
  readonly at: string;
  readonly verdict: PictureVerdict;
}

/** How long a picture waits for WeChat, in ms: the answers come within 30 minutes or not at all. */
export const PICTURE_PATIENCE_MS = 30 * 60_000;

/** What a reader is told of a picture; the sender, who has it anyway, of his own. */
export type PictureNote = 'checking' | 'ownChecking' | 'risky' | 'ownRisky' | 'review' | 'unchecked';

/**
 * Undefined where there is nothing to tell. A picture that WeChat never answers about is shown in the end, and marked:
 * work must not stand still because a check does.
 */
export function pictureNote({
  check,
  readerId,
  now,
}: {
  readonly check: PictureCheck | undefined;
  readonly readerId: string;
  /** ISO instant. */
  readonly now: string;
}): PictureNote | undefined {
  if (check === undefined || check.verdict === 'pass') return undefined;
  if (check.verdict === 'review') return 'review';

  const isOwn = check.by === readerId;
  if (check.verdict === 'risky') return isOwn ? 'ownRisky' : 'risky';
  if (Date.parse(now) - Date.parse(check.at) >= PICTURE_PATIENCE_MS) return 'unchecked';
  return isOwn ? 'ownChecking' : 'checking';
}

export function isWithheld(note: PictureNote | undefined): note is 'checking' | 'risky' {
  return note === 'checking' || note === 'risky';
}

/** Whether the note may change while somebody looks. */
export function isBeingChecked(note: PictureNote | undefined): boolean {
  return note === 'checking' || note === 'ownChecking';
}

/** What a new verdict replaces. */
export function milderThan(verdict: PictureVerdict): readonly PictureVerdict[] {
  return strictness.slice(0, strictness.indexOf(verdict));
}

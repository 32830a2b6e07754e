import type { AccessScope } from '@/domain/account/AccessScope';

/** How somebody came to see an enterprise no more. */
export type EndingKind = 'declined' | 'removed' | 'left' | 'replaced';

export interface AccessEnding {
  readonly how: EndingKind;
  /** ISO instant. */
  readonly at: string;
  readonly by: string;
  /** Empty where none was asked for. */
  readonly reason: string;
}

/** What one account sees of one enterprise. It stays when it has ended, so that nobody wonders who could see what. */
export interface Access {
  readonly scope: AccessScope;
  /** What the person is at the enterprise, in their own words: 经办人. */
  readonly position: string;
  /** ISO instant. */
  readonly since: string;
  /** Who let the person in: a colleague or the window; null while nobody has, and for the earliest bindings. */
  readonly by: string | null;
  /** The invitation that it came with, so that the same link does not work again after it was taken away. */
  readonly inviteId?: string | null;
  /** Raised by every change; a change hangs on the one that its maker saw. */
  readonly version: number;
  readonly ended: AccessEnding | null;
}

export const usualPosition = '经办人';

import { z } from '../zod';

/** Who acts. `system` is a timer of our own; no person can take that role. */
export const ActorRole = z.enum(['applicant', 'window', 'specialist', 'supervisor', 'system']);
export type ActorRole = z.infer<typeof ActorRole>;

/** What an event remembers of its author: no phone, no identity number. */
export const Author = z.object({ accountId: z.string(), role: ActorRole, name: z.string() });
export type Author = z.infer<typeof Author>;

export type Actor = Author & {
  /** The enterprises this person may act for; empty for staff. */
  readonly enterpriseIds: readonly string[];
};

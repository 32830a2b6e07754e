import { z } from '../zod';

/** What a person's consent is asked for, each at the moment it is first needed and never before. */
export const ConsentPurpose = z.enum(['phone', 'photos', 'files']);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

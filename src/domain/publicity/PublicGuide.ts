import { z } from '../zod';
import { Fee } from './Fee';
import { Hall } from './PublicInfo';

/** A specialist as anyone sees one: no account, no number of his own. */
export const PublicPerson = z.object({
  name: z.string(),
  departmentName: z.string(),
  duty: z.string(),
  /** Of the office; empty where the window's is to be called. */
  phone: z.string(),
});
export type PublicPerson = z.infer<typeof PublicPerson>;

/** What anyone may read without logging in; phones keep it for when there is no network. */
export const PublicGuide = z.object({ hall: Hall, people: z.array(PublicPerson), fees: z.array(Fee) });
export type PublicGuide = z.infer<typeof PublicGuide>;

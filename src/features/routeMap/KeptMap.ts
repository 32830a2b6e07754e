import { Answers } from '@/domain/catalogue/question';
import { z } from '@/domain/zod';

/** A route map kept on this phone: what was answered; the map itself is drawn anew from the catalogue each time. */
export const KeptMap = z.object({
  formatVersion: z.literal(1),
  mapId: z.string().min(1),
  /** Empty while nobody has given it one. */
  name: z.string(),
  answers: Answers,
  /** Of the catalogue that was answered to. */
  catalogueVersion: z.string(),
  /** ISO instant. */
  savedAt: z.string(),
});
export type KeptMap = z.infer<typeof KeptMap>;

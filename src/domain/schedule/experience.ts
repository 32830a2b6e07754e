import { z } from '../zod';
import { Day } from '../shared/time';

/** What one decided item took, kept after its case has closed. All lengths in working days (wd). */
export const ItemSample = z.object({
  /** `caseId:itemId`, so that a case that is read twice counts once. */
  sampleId: z.string(),
  itemId: z.string(),
  departmentId: z.string(),
  decidedOn: Day,
  isApproved: z.boolean(),
  /** The promised limit that it began with. */
  limitWd: z.int().min(0),
  /** From when it could be prepared until it was filed. */
  preparationWd: z.number().min(0),
  /** What the department's clock ran. */
  handlingWd: z.number().min(0),
  /** What that clock stood, for whatever lawful reason. */
  stoppedWd: z.number().min(0),
  correctionRounds: z.int().min(0),
});
export type ItemSample = z.infer<typeof ItemSample>;

/** A length of time in wd at three marks: so much or less in 10 %, 50 % and 80 % of cases. */
export const Marks = z.object({ low: z.number(), middle: z.number(), high: z.number() });
export type Marks = z.infer<typeof Marks>;

/** What the past says about one item at one department. */
export const Experience = z.object({
  itemId: z.string(),
  departmentId: z.string(),
  /** On how many decided items it rests. */
  samples: z.int().min(0),
  preparation: Marks,
  handling: Marks,
  stopped: Marks,
});
export type Experience = z.infer<typeof Experience>;

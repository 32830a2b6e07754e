import { z } from '../zod';

/** A message that asks the enterprise for something and that WeChat did not deliver: somebody has to phone. */
export const Unreached = z.object({
  messageId: z.string(),
  templateKey: z.string(),
  at: z.string(),
  /** When somebody told the enterprise by phone. */
  calledAt: z.string().nullable(),
});
export type Unreached = z.infer<typeof Unreached>;

import { PaperKind } from '@/domain/agencyCase/Paper';
import { z } from '@/domain/zod';

/** A line as it is kept on the phone; what it must be to be sent, the command's schema says. */
const KeptLine = z.object({
  lineId: z.string(),
  name: z.string(),
  materialId: z.string().nullable(),
  kind: PaperKind,
  count: z.number(),
  dueBackOn: z.string().nullable(),
  isTaken: z.boolean(),
});

/** A visit while it is being written, at the enterprise's table, often without a connection. */
export const KeptVisit = z.object({ place: z.string(), note: z.string(), lines: z.array(KeptLine) });
export type KeptVisit = z.infer<typeof KeptVisit>;

export const KeptHandover = z.object({ lines: z.array(KeptLine) });
export type KeptHandover = z.infer<typeof KeptHandover>;

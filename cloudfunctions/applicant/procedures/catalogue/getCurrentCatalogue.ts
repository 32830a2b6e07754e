import { z } from '@/domain/zod';

import { latestCatalogue } from '../../../shared/catalogue/currentCatalogue';
import { publicProcedure } from '../../../shared/trpc';

/**
 * The catalogue in force, for anyone; null where the caller already holds this version, which is nearly always. The
 * newest number is read anew, since the phone believes the answer for a minute: what was old here would be old there.
 */
export const getCurrentCatalogue = publicProcedure
  .input(z.object({ version: z.string().max(80) }))
  .query(async ({ input: { version } }) => {
    const { catalogue } = await latestCatalogue();
    return { catalogue: catalogue.version === version ? null : catalogue };
  });

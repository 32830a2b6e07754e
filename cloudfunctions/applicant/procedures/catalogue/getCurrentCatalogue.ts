import { z } from '@/domain/zod';

import { currentCatalogue } from '../../../shared/catalogue/currentCatalogue';
import { publicProcedure } from '../../../shared/trpc';

/** The catalogue in force, for anyone; null where the caller already holds this version, which is nearly always. */
export const getCurrentCatalogue = publicProcedure
  .input(z.object({ version: z.string().max(80) }))
  .query(async ({ input: { version } }) => {
    const { catalogue } = await currentCatalogue();
    return { catalogue: catalogue.version === version ? null : catalogue };
  });

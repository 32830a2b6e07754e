import { publicPapers } from '../../../shared/publicity/publicPapers';
import { publicProcedure } from '../../../shared/trpc';

/** How right papers look and which blank forms there are, for anyone; what the district left as shipped is left out. */
export const getPapers = publicProcedure.query(() => publicPapers());

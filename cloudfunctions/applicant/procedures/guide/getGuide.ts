import { publicGuide } from '../../../shared/publicity/publicGuide';
import { publicProcedure } from '../../../shared/trpc';

/** The window, the specialists and the fees, for anyone. */
export const getGuide = publicProcedure.query(() => publicGuide());

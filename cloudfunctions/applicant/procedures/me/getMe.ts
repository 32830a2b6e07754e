import { answerMe } from '../../../shared/me/answerMe';
import { publicProcedure } from '../../../shared/trpc';

/** Never creates anything: looking around needs no account. */
export const getMe = publicProcedure.query(async ({ ctx }) => answerMe(await ctx.account()));

import { RatingTags } from '@/domain/agencyCase/RatingTag';
import { z } from '@/domain/zod';

import { ratingTagTable } from '../../../shared/repositories/ratingTagTable';
import { forgetRules } from '../../../shared/rules/serviceRules';
import { signedBy } from '../../../shared/signedBy';
import { commandInput, staffProcedure } from '../../../shared/trpc';

const input = commandInput.extend({ version: z.int().min(0), tags: RatingTags });

/** Replaces the tags; ratings that were given keep their words, and the next page that is opened has the new ones. */
export const saveRatingTags = staffProcedure('supervisor')
  .input(input)
  .mutation(async ({ ctx, input: { commandId, version, tags } }) => {
    const saved = await ratingTagTable.save({ version, value: tags }, signedBy(ctx, commandId));
    forgetRules();
    return { version: saved };
  });

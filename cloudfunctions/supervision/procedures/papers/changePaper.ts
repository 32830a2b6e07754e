import { PaperChange } from '@/domain/guide/PaperChange';
import { z } from '@/domain/zod';

import { changePaperGuide } from '../../../shared/publicity/changePaperGuide';
import { signedBy } from '../../../shared/signedBy';
import { commandInput, RecordId, staffProcedure } from '../../../shared/trpc';

const input = commandInput.extend({ paperId: RecordId, version: z.int().min(0), change: PaperChange });

/** One change of how a right paper looks, or of its blank form; phones have it within a minute. */
export const changePaper = staffProcedure('supervisor')
  .input(input)
  .mutation(async ({ ctx, input: { commandId, paperId, version, change } }) => {
    const signed = signedBy(ctx, commandId);
    const { version: saved } = await changePaperGuide({ paperId, version, change, signed });
    return { version: saved };
  });

import { z } from '@/domain/zod';

import { projectIdOf } from '../../../shared/repositories/projectRepository';
import { listPapers as listShelf } from '../../../shared/repositories/vault/listPapers';
import { Cursor, RecordId, signedUpProcedure } from '../../../shared/trpc';
import { paperRow } from '../../../shared/vault/answerPaper';
import { isWithinReach, vaultReachOf } from '../../../shared/vault/vaultAccess';

const input = z.object({
  enterpriseId: RecordId,
  /** Only this project's and the enterprise's own. */
  projectName: z.string().max(60).optional(),
  words: z.string().trim().max(60).default(''),
  cursor: Cursor,
});

/** The vault of one of my enterprises: its own papers, then project by project; 30 a page. */
export const listPapers = signedUpProcedure
  .input(input)
  .query(async ({ ctx, input: { enterpriseId, projectName, words, cursor } }) => {
    const reach = vaultReachOf(ctx.caller, enterpriseId);
    const wanted = projectName === undefined ? undefined : [projectIdOf({ enterpriseId, name: projectName })];
    const projectIds = wanted?.filter((projectId) => isWithinReach(reach, { projectId })) ?? reach.projectIds;
    const { papers, nextCursor } = await listShelf({ enterpriseId, projectIds, words, cursor });
    return { rows: papers.map(paperRow), nextCursor };
  });

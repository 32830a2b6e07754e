import { z } from '@/domain/zod';

import { projectIdOf } from '../../../shared/repositories/projectRepository';
import { listPapers as listShelf } from '../../../shared/repositories/vault/listPapers';
import { serviceRules } from '../../../shared/rules/serviceRules';
import { Cursor, RecordId, signedUpProcedure } from '../../../shared/trpc';
import { paperRow } from '../../../shared/vault/answerPaper';
import { firstEnterpriseOf } from '../../../shared/vault/firstEnterprise';
import { isWithinReach, vaultReachOf } from '../../../shared/vault/vaultAccess';

const input = z.object({
  /** The first of mine where none is said. */
  enterpriseId: RecordId.optional(),
  /** Only this project's and the enterprise's own. */
  projectName: z.string().max(60).optional(),
  words: z.string().trim().max(60).default(''),
  cursor: Cursor,
});

/** The vault of one of my enterprises: its own papers, then project by project; 30 a page. */
export const listPapers = signedUpProcedure
  .input(input)
  .query(async ({ ctx, input: { projectName, words, cursor, ...asked } }) => {
    const enterpriseId = asked.enterpriseId ?? firstEnterpriseOf(ctx.caller);
    const reach = vaultReachOf(ctx.caller, enterpriseId);
    const wanted = projectName === undefined ? undefined : [projectIdOf({ enterpriseId, name: projectName })];
    const projectIds = wanted?.filter((projectId) => isWithinReach(reach, { projectId })) ?? reach.projectIds;
    const [{ papers, nextCursor }, { promises }] = await Promise.all([
      listShelf({ enterpriseId, projectIds, words, cursor }),
      serviceRules(),
    ]);
    const rows = papers.map((paper) => paperRow(paper, promises.paperWarnDays));
    return { enterpriseId, rows, nextCursor };
  });

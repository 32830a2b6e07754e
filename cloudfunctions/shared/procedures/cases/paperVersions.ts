import { z } from '@/domain/zod';

import { readForCase } from '../../cases/actOnCase';
import type { FindActor } from '../../cases/caseAccess';
import { publicProcedure, RecordId } from '../../trpc';
import { versionsInCase } from '../../vault/versionsInCase';

/** Which versions of its papers a case goes by, for those whom `findActor` lets near it. */
export function paperVersions(findActor: FindActor) {
  return publicProcedure.input(z.object({ caseId: RecordId })).query(async ({ ctx, input: { caseId } }) => {
    const { account, document } = await readForCase(ctx, caseId);
    findActor(account, document);
    return { papers: await versionsInCase(document, ctx.now) };
  });
}

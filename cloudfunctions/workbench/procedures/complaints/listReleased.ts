import type { ReleasedAnswer } from '@/domain/complaint/ComplaintView';
import { z } from '@/domain/zod';

import { workbenchActorOf } from '../../../shared/cases/caseAccess';
import { enterConversation } from '../../../shared/conversation/enterConversation';
import { releasedOfCase } from '../../../shared/repositories/complaints/listComplaints';
import { publicProcedure, RecordId } from '../../../shared/trpc';

/**
 * What the working group has passed on to those who serve a case, newest first: the words and the day, and nothing of
 * who complained, of what, or whether there are more (P5).
 */
export const listReleased = publicProcedure
  .input(z.object({ caseId: RecordId }))
  .query(async ({ ctx, input: { caseId } }): Promise<readonly ReleasedAnswer[]> => {
    await enterConversation({ ctx, caseId, findActor: workbenchActorOf });
    const released = await releasedOfCase(caseId);
    return released.map(({ words, at }) => ({ words, at })).sort((a, b) => b.at.localeCompare(a.at));
  });

import { z } from '@/domain/zod';

import { notFound } from '../../../shared/AppError';
import { applicantOf } from '../../../shared/cases/caseAccess';
import { pageCode } from '../../../shared/codes/pageCode';
import { findCaseHead } from '../../../shared/repositories/cases/findCase';
import { RecordId, signedUpProcedure } from '../../../shared/trpc';

const page = 'packages/applicant/pages/case/index';

/** A mini-program code that opens exactly this case, for its enterprise. Who scans it must still be let in. */
export const getCaseCode = signedUpProcedure
  .input(z.object({ caseId: RecordId }))
  .query(async ({ ctx, input: { caseId } }) => {
    const head = await findCaseHead(caseId);
    if (!head) throw notFound('没有找到这个办件,请核对后再试。');
    applicantOf(ctx.caller, head);

    return pageCode({ page, scene: caseId });
  });

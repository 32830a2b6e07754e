import { z } from '@/domain/zod';

import { notFound } from '../../../shared/AppError';
import { applicantOf } from '../../../shared/cases/caseAccess';
import { getOpenableFiles } from '../../../shared/files/fileAccess';
import { storedSums } from '../../../shared/files/storedSums';
import { getCase } from '../../../shared/repositories/cases/findCase';
import { RecordId, signedUpProcedure } from '../../../shared/trpc';

/** The checksums of everything that one delivery brought as a file (A4). */
export const listDeliverySums = signedUpProcedure
  .input(z.object({ caseId: RecordId, deliveryId: RecordId }))
  .query(async ({ ctx, input: { caseId, deliveryId } }) => {
    const found = await getCase(caseId);
    applicantOf(ctx.caller, found);
    const delivery = found.deliveries.find((each) => each.deliveryId === deliveryId);
    if (delivery === undefined) throw notFound('没有找到这次送达,请从办件里打开。');

    const fileIds = [...new Set(delivery.documents.flatMap(({ fileId }) => fileId ?? []))];
    const files = await getOpenableFiles(ctx.caller, fileIds);
    const sums = await Promise.all(files.map(storedSums));
    return { files: files.map(({ _id }, place) => ({ fileId: _id, sums: sums[place] ?? null })) };
  });

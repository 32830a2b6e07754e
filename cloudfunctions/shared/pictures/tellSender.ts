import { partyValues } from '@/domain/message/partyValues';

import { listCasesParties } from '../repositories/cases/caseParties';
import type { StoredFile } from '../repositories/fileRepository';
import { keepMessage } from '../repositories/messageRepository';

const WHAT_TO_DO = '您发的照片未通过内容检查,对方看不到,请换一张再发';

/**
 * Puts into the inbox of somebody of the enterprise that a picture stays closed, for by then the page is often left.
 * Telling twice leaves one message; staff have no inbox and see it where they sent it.
 */
export async function tellSender({ _id, picture, caseIds, voiceOf }: StoredFile, at: string): Promise<void> {
  const caseId = voiceOf ?? caseIds[caseIds.length - 1];
  const [parties] = caseId === undefined ? [] : await listCasesParties([caseId]);
  if (!parties || !picture || picture.by === parties.specialist?.accountId) return;

  await keepMessage({
    ...{ _id: `picture_${_id}`, accountId: picture.by, templateKey: 'progressReported', at },
    page: `packages/applicant/pages/case/index?caseId=${parties._id}&tab=talk`,
    values: {
      ...partyValues(parties),
      at,
      remark: WHAT_TO_DO,
    },
  });
}

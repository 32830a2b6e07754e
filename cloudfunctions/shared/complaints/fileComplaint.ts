import { MOST_OPEN_COMPLAINTS } from '@/domain/complaint/Complaint';
import type { ComplaintContent } from '@/domain/complaint/Complaint';
import { addWorkingDays } from '@/domain/schedule/workingCalendar';
import { dayOf } from '@/domain/shared/time';

import { AppError, forbidden } from '../AppError';
import { bindCaseVoice } from '../cases/bindCaseVoice';
import type { RequestContext } from '../context';
import { enterConversation } from '../conversation/enterConversation';
import type { FindActor } from '../cases/caseAccess';
import { listCasesParties } from '../repositories/cases/caseParties';
import {
  complaintIdOf,
  complaints,
  countOpenOf,
  insertComplaint,
} from '../repositories/complaints/complaintRepository';
import type { StoredComplaint } from '../repositories/complaints/complaintRepository';
import { serviceRules } from '../rules/serviceRules';
import { complaintOutbox } from './complaintOutbox';
import { complaintPeople } from './complaintPeople';

interface Filing {
  readonly ctx: RequestContext;
  readonly caseId: string;
  readonly commandId: string;
  readonly content: ComplaintContent;
  readonly findActor: FindActor;
}

/**
 * A complaint of anybody who may see the case as its enterprise, with the messages to the working group: one document,
 * so that a crash leaves both or neither. Repeating the command answers with the complaint that it made.
 * @throws AppError FORBIDDEN, NOT_ALLOWED while too many wait, BAD_INPUT for missing photos
 */
export async function fileComplaint(filing: Filing): Promise<StoredComplaint> {
  const { ctx, caseId, commandId, content } = filing;
  const { account, head } = await enterConversation(filing);
  const complaintId = complaintIdOf({ accountId: account._id, commandId });
  const [done, people, openCount, { calendar, promises }, [parties]] = await Promise.all([
    complaints.find(complaintId),
    complaintPeople(caseId),
    countOpenOf(account._id),
    serviceRules(),
    listCasesParties([caseId]),
  ]);
  if (done) return done;
  refuseIfNotOpen(account._id, people.servedBy, openCount);

  const { enterpriseId, name: enterpriseName } = head.enterprise;
  await bindCaseVoice({ fileIds: content.fileIds, caseId, enterpriseId, by: account, now: ctx.now });
  const fresh = {
    ...{ ...content, complaintId, caseId, enterpriseName, check: ctx.wordsCheck, at: ctx.now },
    ...{ caseNumber: parties?.number ?? '', projectName: parties?.project.name ?? '' },
    by: { accountId: account._id, name: account.name },
    dueOn: addWorkingDays({ from: dayOf(ctx.now), days: promises.complaintWd, calendar }).day,
    ...{ assignee: null, answers: [], withdrawnAt: null, alertedAt: null, steps: [] },
  };
  const complaint = { ...fresh, number: '' };
  const outbox = complaintOutbox({ complaint, step: 'File', at: ctx.now, people });
  return insertComplaint({ ...fresh, servedBy: people.servedBy, outbox });
}

function refuseIfNotOpen(accountId: string, servedBy: readonly string[], openCount: number): void {
  if (servedBy.includes(accountId)) throw forbidden('办理过这个办件的人不能就它投诉。');
  if (openCount >= MOST_OPEN_COMPLAINTS)
    throw new AppError('NOT_ALLOWED', {
      userMessage: `您有 ${openCount} 件投诉还在等答复,工作组会逐件处理。答复后可以再提。`,
    });
}

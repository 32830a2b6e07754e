import { ComplaintContent, complaintPayloads } from '@/domain/complaint/Complaint';
import { z } from '@/domain/zod';

import { applicantOf } from '../../../shared/cases/caseAccess';
import { serversOf } from '../../../shared/cases/hasServed';
import { actOnComplaint, complaintNotFound, getComplaint } from '../../../shared/complaints/actOnComplaint';
import { complaintAnswer, complaintRow } from '../../../shared/complaints/complaintAnswer';
import { complaintActor, complaintPeople } from '../../../shared/complaints/complaintPeople';
import { fileComplaint } from '../../../shared/complaints/fileComplaint';
import type { Account } from '../../../shared/repositories/accountRepository';
import type { StoredComplaint } from '../../../shared/repositories/complaints/complaintRepository';
import { listComplaints } from '../../../shared/repositories/complaints/listComplaints';
import { serviceRules } from '../../../shared/rules/serviceRules';
import { commandInput, Cursor, RecordId, signedUpProcedure } from '../../../shared/trpc';

const complaintInput = z.object({ complaintId: RecordId });

/** Only who filed it sees a complaint on the enterprise's side. @throws AppError NOT_FOUND */
async function ownComplaint(caller: Account, complaintId: string): Promise<StoredComplaint> {
  const stored = await getComplaint(complaintId);
  if (stored.by.accountId !== caller._id) throw complaintNotFound();
  return stored;
}

/** P5: to the working group alone. Repeating the command changes nothing. */
const file = signedUpProcedure
  .input(commandInput.extend({ caseId: RecordId, content: ComplaintContent }))
  .mutation(async ({ ctx, input }) => {
    const stored = await fileComplaint({ ctx, ...input, findActor: applicantOf });
    const actor = complaintActor(ctx.caller, 'applicant', []);
    return complaintAnswer({ stored, actor, now: ctx.now });
  });

const list = signedUpProcedure
  .input(z.object({ cursor: Cursor }))
  .query(async ({ ctx, input: { cursor } }) => {
    const where = { 'by.accountId': ctx.caller._id };
    const [{ calendar }, found] = await Promise.all([
      serviceRules(),
      listComplaints({ where, order: 'byAt', cursor }),
    ]);
    const rows = found.complaints.map((each) => complaintRow(each, ctx.now, calendar));
    return { rows, nextCursor: found.nextCursor };
  });

const get = signedUpProcedure.input(complaintInput).query(async ({ ctx, input: { complaintId } }) => {
  const stored = await ownComplaint(ctx.caller, complaintId);
  const actor = complaintActor(ctx.caller, 'applicant', await serversOf(stored.caseId));
  return complaintAnswer({ stored, actor, now: ctx.now });
});

const frame = commandInput.extend({ complaintId: RecordId, seenVersion: z.number().int().min(1).optional() });
const act = signedUpProcedure
  .input(
    z.discriminatedUnion('type', [
      frame.extend({ type: z.literal('Reply'), payload: complaintPayloads.Reply }),
      frame.extend({ type: z.literal('Withdraw'), payload: complaintPayloads.Withdraw }),
    ]),
  )
  .mutation(async ({ ctx, input }) => {
    const { complaintId, commandId, seenVersion, ...intent } = input;
    const stored = await ownComplaint(ctx.caller, complaintId);
    const people = await complaintPeople(stored.caseId);
    const actor = complaintActor(ctx.caller, 'applicant', people.servedBy);
    const { now } = ctx;
    const done = await actOnComplaint({ stored, intent, commandId, seenVersion, now, actor, people });
    return complaintAnswer({ stored: done, actor, now });
  });

export const complaintProcedures = { file, list, get, act };

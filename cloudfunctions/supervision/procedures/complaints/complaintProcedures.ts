import { complaintPayloads } from '@/domain/complaint/Complaint';
import type { ComplaintIntent } from '@/domain/complaint/stepComplaint';
import { z } from '@/domain/zod';

import { badInput } from '../../../shared/AppError';
import { actOnComplaint, complaintNotFound, getComplaint } from '../../../shared/complaints/actOnComplaint';
import { complaintRow, groupComplaintAnswer } from '../../../shared/complaints/complaintAnswer';
import { complaintActor, complaintPeople } from '../../../shared/complaints/complaintPeople';
import type { ComplaintPeople } from '../../../shared/complaints/complaintPeople';
import { command } from '../../../shared/database/collection';
import type { Account } from '../../../shared/repositories/accountRepository';
import { listCasesServed } from '../../../shared/repositories/cases/caseParties';
import { complaints } from '../../../shared/repositories/complaints/complaintRepository';
import type { StoredComplaint } from '../../../shared/repositories/complaints/complaintRepository';
import { listComplaints } from '../../../shared/repositories/complaints/listComplaints';
import { serviceRules } from '../../../shared/rules/serviceRules';
import { commandInput, Cursor, RecordId, staffProcedure } from '../../../shared/trpc';

const scopes = { open: { isOpen: true }, all: {} } as const;

/** What the caller may know of: nothing about a case in which he has had a part. */
function notServedBy(accountId: string) {
  return { servedBy: command.nin([accountId]) };
}

const list = staffProcedure('supervisor')
  .input(z.object({ scope: z.enum(['open', 'all']), cursor: Cursor }))
  .query(async ({ ctx, input: { scope, cursor } }) => {
    const me = ctx.caller._id;
    const where = { ...scopes[scope], ...notServedBy(me) };
    const order = scope === 'open' ? 'byDue' : 'byAt';
    const [{ calendar }, found] = await Promise.all([
      serviceRules(),
      listComplaints({ where, order, cursor }),
    ]);
    const caseIds = found.complaints.map(({ caseId }) => caseId);
    const served = new Set(await listCasesServed({ caseIds, accountId: me }));
    const rows = found.complaints
      .filter(({ caseId }) => !served.has(caseId))
      .map((each) => complaintRow(each, ctx.now, calendar));
    return { rows, nextCursor: found.nextCursor };
  });

const count = staffProcedure('supervisor').query(async ({ ctx }) => ({
  open: await complaints.count({ isOpen: true, ...notServedBy(ctx.caller._id) }),
}));

/** @throws AppError NOT_FOUND also for who has had a part in the case: to him it does not exist */
async function enter(
  caller: Account,
  complaintId: string,
): Promise<{ stored: StoredComplaint; people: ComplaintPeople }> {
  const stored = await getComplaint(complaintId);
  const people = await complaintPeople(stored.caseId);
  if (people.servedBy.includes(caller._id)) throw complaintNotFound();
  return { stored, people };
}

const get = staffProcedure('supervisor')
  .input(z.object({ complaintId: RecordId }))
  .query(async ({ ctx, input: { complaintId } }) => {
    const { stored, people } = await enter(ctx.caller, complaintId);
    const actor = complaintActor(ctx.caller, 'supervisor', people.servedBy);
    return groupComplaintAnswer({ stored, people, actor, now: ctx.now });
  });

const frame = commandInput.extend({ complaintId: RecordId, seenVersion: z.number().int().min(1).optional() });
const act = staffProcedure('supervisor')
  .input(
    z.discriminatedUnion('type', [
      frame.extend({
        type: z.literal('Assign'),
        payload: complaintPayloads.Assign.pick({ accountId: true }),
      }),
      frame.extend({ type: z.literal('Answer'), payload: complaintPayloads.Answer }),
      frame.extend({ type: z.literal('Release'), payload: complaintPayloads.Release }),
    ]),
  )
  .mutation(async ({ ctx, input }) => {
    const { complaintId, commandId, seenVersion, ...wish } = input;
    const { stored, people } = await enter(ctx.caller, complaintId);
    const intent: ComplaintIntent = wish.type === 'Assign' ? assigning(wish.payload.accountId, people) : wish;
    const actor = complaintActor(ctx.caller, 'supervisor', people.servedBy);
    const { now } = ctx;
    const done = await actOnComplaint({ stored, intent, commandId, seenVersion, now, actor, people });
    return groupComplaintAnswer({ stored: done, people, actor, now });
  });

/** The name comes from the account, and nobody is assigned who has had a part in the case. */
function assigning(accountId: string, { group }: ComplaintPeople): ComplaintIntent {
  const chosen = group.find((member) => member.accountId === accountId);
  if (!chosen) throw badInput('请选择工作组里没有办理过这个办件的人。', 'accountId');
  return { type: 'Assign', payload: chosen };
}

export const complaintProcedures = { list, count, get, act };

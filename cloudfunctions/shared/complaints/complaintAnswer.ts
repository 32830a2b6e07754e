import type { Complaint } from '@/domain/complaint/Complaint';
import { isOpenComplaint, complaintTag } from '@/domain/complaint/complaintFacts';
import { complaintActions } from '@/domain/complaint/complaintRules';
import type { ComplaintActor } from '@/domain/complaint/complaintRules';
import type { ComplaintRow, ComplaintView, GroupComplaintView } from '@/domain/complaint/ComplaintView';
import { workingDaysBetween } from '@/domain/schedule/workingCalendar';
import type { WorkingCalendar } from '@/domain/schedule/workingCalendar';
import { dayOf } from '@/domain/shared/time';

import { fileFacts } from '../files/fileFacts';
import { findAccount, phoneOf } from '../repositories/accountRepository';
import type { StoredComplaint } from '../repositories/complaints/complaintRepository';
import { listFiles } from '../repositories/fileRepository';
import { serviceRules } from '../rules/serviceRules';
import type { ComplaintPeople } from './complaintPeople';

interface Question {
  readonly stored: StoredComplaint;
  readonly actor: ComplaintActor;
  /** ISO instant. */
  readonly now: string;
}

/** The complaint without what storage adds, and to the enterprise without the group's own record. */
function shown(stored: StoredComplaint, { role }: ComplaintActor): Complaint {
  const { complaintId, number, caseId, caseNumber, projectName, enterpriseName, kind, words, fileIds } =
    stored;
  const { wantsCall, check, by, at, dueOn, assignee, answers, withdrawnAt, alertedAt, steps } = stored;
  return {
    ...{ complaintId, number, caseId, caseNumber, projectName, enterpriseName, kind, words, fileIds },
    ...{ wantsCall, check, by, at, dueOn, assignee, answers, withdrawnAt },
    ...(role === 'supervisor' ? { alertedAt, steps } : { alertedAt: null, steps: [] }),
  };
}

function remainingWd(complaint: Complaint, now: string, calendar: WorkingCalendar): number | null {
  if (!isOpenComplaint(complaint)) return null;
  return workingDaysBetween({ from: dayOf(now), to: complaint.dueOn, calendar });
}

export async function complaintAnswer({ stored, actor, now }: Question): Promise<ComplaintView> {
  const [found, { calendar }] = await Promise.all([listFiles(stored.fileIds), serviceRules()]);
  const reader = { readerId: actor.accountId, now };
  return {
    complaint: shown(stored, actor),
    version: stored.version,
    actions: complaintActions({ complaint: stored, actor }),
    files: Object.fromEntries(found.map((file) => [file._id, fileFacts(file, reader)])),
    remainingWd: remainingWd(stored, now, calendar),
  };
}

/** With the phone where the enterprise wishes to be called, and those who may be assigned. */
export async function groupComplaintAnswer(
  question: Question & { readonly people: ComplaintPeople },
): Promise<GroupComplaintView> {
  const { stored, people } = question;
  const [view, account] = await Promise.all([
    complaintAnswer(question),
    stored.wantsCall ? findAccount(stored.by.accountId) : undefined,
  ]);
  return { ...view, phone: account ? phoneOf(account) : null, members: people.group };
}

export function complaintRow(stored: StoredComplaint, now: string, calendar: WorkingCalendar): ComplaintRow {
  const { complaintId, number, projectName, enterpriseName, kind, words, at, dueOn, assignee } = stored;
  return {
    ...{ complaintId, number, projectName, enterpriseName, kind, words, at, dueOn },
    tag: complaintTag(stored),
    assigneeName: assignee?.name ?? null,
    remainingWd: remainingWd(stored, now, calendar),
  };
}

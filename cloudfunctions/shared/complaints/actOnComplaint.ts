import type { ComplaintActor } from '@/domain/complaint/complaintRules';
import { stepComplaint } from '@/domain/complaint/stepComplaint';
import type { ComplaintCommand, ComplaintIntent } from '@/domain/complaint/stepComplaint';

import { AppError, notFound } from '../AppError';
import { complaints, replaceComplaint } from '../repositories/complaints/complaintRepository';
import type { StoredComplaint } from '../repositories/complaints/complaintRepository';
import { serviceRules } from '../rules/serviceRules';
import { complaintOutbox } from './complaintOutbox';
import type { ComplaintPeople } from './complaintPeople';

const TRIES = 3;

export interface ComplaintAct {
  readonly stored: StoredComplaint;
  readonly intent: ComplaintIntent;
  readonly commandId: string;
  /** ISO instant. */
  readonly now: string;
  readonly actor: ComplaintActor;
  readonly people: ComplaintPeople;
  /** The version that was on the screen; when given, a complaint that moved since is not touched. */
  readonly seenVersion?: number | undefined;
}

/**
 * One step of a complaint: decided on what was read, written with one condition, read and decided again when somebody
 * was faster. A step done before gives the complaint as it is.
 * @throws RuleViolation, AppError CONFLICT
 */
export async function actOnComplaint(act: ComplaintAct): Promise<StoredComplaint> {
  const { intent, commandId, now, actor, people, seenVersion } = act;
  const { calendar, promises } = await serviceRules();
  const command = { ...intent, commandId, now, actor, calendar, answerWd: promises.complaintWd };

  let { stored } = act;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const after = stepComplaint(stored, command as ComplaintCommand);
    if (after === stored) return stored;
    if (seenVersion !== undefined && seenVersion !== stored.version) throw conflict();

    const outbox = complaintOutbox({ complaint: after, step: intent.type, at: now, people });
    const written = await replaceComplaint({ stored, after, outbox });
    if (written) return written;
    stored = await getComplaint(stored._id);
  }
  throw conflict();
}

/** @throws AppError NOT_FOUND */
export async function getComplaint(complaintId: string): Promise<StoredComplaint> {
  const found = await complaints.find(complaintId);
  if (!found) throw complaintNotFound();
  return found;
}

/** The same sentence for one that is not there and one that is none of the caller's business. */
export function complaintNotFound(): AppError {
  return notFound('没有找到这件投诉,请从列表重新打开。');
}

function conflict(): AppError {
  return new AppError('CONFLICT', { userMessage: '这件投诉刚刚有更新,请看一下最新情况再操作。' });
}

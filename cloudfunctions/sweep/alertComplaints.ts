import { RuleViolation } from '@/domain/agencyCase/RuleViolation';
import { dayOf } from '@/domain/shared/time';

import { actOnComplaint } from '../shared/complaints/actOnComplaint';
import { complaintPeople } from '../shared/complaints/complaintPeople';
import type { StoredComplaint } from '../shared/repositories/complaints/complaintRepository';
import { listOverdueComplaints } from '../shared/repositories/complaints/listComplaints';

const COMPLAINTS_AT_ONCE = 20;
const timer = { accountId: 'system', name: '系统', role: 'system', hasServed: false } as const;

async function alert(stored: StoredComplaint, now: string): Promise<boolean> {
  const commandId = `alert-${stored._id}-${stored.dueOn}`;
  const people = await complaintPeople(stored.caseId);
  const intent = { type: 'Alert', payload: {} } as const;
  try {
    await actOnComplaint({ stored, intent, commandId, now, actor: timer, people });
    return true;
  } catch (error) {
    // It was answered or withdrawn in this very moment.
    if (error instanceof RuleViolation) return false;
    throw error;
  }
}

/**
 * Tells the working group, once, of each complaint whose last day is over. The note and the messages are one conditional
 * write. @returns how many
 */
export async function alertComplaints({
  now,
  deadlineMs,
}: {
  /** ISO instant. */
  readonly now: string;
  /** Epoch ms; what is left then waits for the next sweep. */
  readonly deadlineMs: number;
}): Promise<number> {
  for (let alerted = 0; ;) {
    const page = await listOverdueComplaints({ today: dayOf(now), limit: COMPLAINTS_AT_ONCE });
    let moved = 0;
    for (const stored of page) {
      if (Date.now() > deadlineMs) return alerted + moved;
      if (await alert(stored, now)) moved += 1;
    }
    alerted += moved;
    // Who was told of is gone from the next page; a page of which nobody was would come again for ever.
    if (moved === 0 || page.length < COMPLAINTS_AT_ONCE) return alerted;
  }
}

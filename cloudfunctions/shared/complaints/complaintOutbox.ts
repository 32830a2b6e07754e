import type { Complaint, ComplaintStepType } from '@/domain/complaint/Complaint';
import { complaintMessages } from '@/domain/complaint/complaintMessages';

import { newOutboxEntry } from '../outbox/OutboxEntry';
import type { OutboxEntry } from '../outbox/OutboxEntry';
import type { ComplaintPeople } from './complaintPeople';

/** The messages of a step, to be written together with it. */
export function complaintOutbox({
  complaint,
  step,
  at,
  people: { group, specialistId },
}: {
  readonly complaint: Complaint;
  readonly step: ComplaintStepType | 'File';
  /** ISO instant. */
  readonly at: string;
  readonly people: ComplaintPeople;
}): OutboxEntry[] {
  const groupIds = group.map(({ accountId }) => accountId);
  const place = `${complaint.complaintId}_${complaint.steps.length}`;
  return complaintMessages({ complaint, step, at, groupIds, specialistId }).map((draft, index) =>
    newOutboxEntry(draft, `msg_${place}_${index}`, at),
  );
}

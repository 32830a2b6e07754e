import type { OutboxRow, OutboxStore } from '../../outbox/OutboxStore';
import { outboxStoreIn } from '../outboxStore';
import { complaints } from './complaintRepository';

export const outboxOfComplaints: OutboxStore = outboxStoreIn<OutboxRow>(complaints);

import { newOutboxEntry } from '../outbox/OutboxEntry';
import type { OutboxEntry } from '../outbox/OutboxEntry';
import type { EnterpriseClaim } from '../repositories/claimRepository';

type Told = Pick<EnterpriseClaim, '_id' | 'accountId' | 'enterpriseId' | 'enterpriseName'>;

interface Decided {
  readonly state: 'confirmed' | 'declined';
  readonly reason: string;
  /** ISO instant. */
  readonly now: string;
}

/** What the person is told of a decided binding: to the colleagues' page, or back to the form with what to put right. */
export function claimMessage(claim: Told, { state, reason, now }: Decided): OutboxEntry {
  const { _id, accountId, enterpriseId, enterpriseName } = claim;
  const isConfirmed = state === 'confirmed';
  const remark = isConfirmed ? '已确认,可查看全部办件' : `退回:${reason}`;
  const page = isConfirmed
    ? `packages/team/pages/team/index?enterpriseId=${enterpriseId}`
    : `packages/team/pages/enterprise/index?enterpriseId=${enterpriseId}`;
  const values = { enterpriseName, at: now, remark };
  const draft = { templateKey: 'bindingDecided', toAccountId: accountId, values, page } as const;
  return newOutboxEntry(draft, `${_id}_${Date.parse(now)}`, now);
}

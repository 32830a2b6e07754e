import type { Account } from '../accountRepository';
import { usualPosition } from './Access';
import type { Access } from './Access';

type Holder = Pick<Account, 'enterpriseIds' | 'accesses' | 'createdAt'>;

/** A binding from before access was kept: it made its person the owner, who sees everything. */
function earliest({ createdAt }: Holder): Access {
  const position = usualPosition;
  return { scope: { kind: 'all' }, position, since: createdAt, by: null, version: 0, ended: null };
}

/** What the account sees of this enterprise now; undefined where it sees nothing. */
export function accessOf(holder: Holder, enterpriseId: string): Access | undefined {
  if (!holder.enterpriseIds.includes(enterpriseId)) return undefined;
  return holder.accesses?.[enterpriseId] ?? earliest(holder);
}

/** What the account saw of this enterprise until it ended. */
export function endedAccessOf(holder: Holder, enterpriseId: string): Access | undefined {
  if (holder.enterpriseIds.includes(enterpriseId)) return undefined;
  return holder.accesses?.[enterpriseId];
}

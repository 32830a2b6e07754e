import { z } from '@/domain/zod';

import { forbidden } from '../../../shared/AppError';
import type { Conditions } from '../../../shared/database/collection';
import type { Account } from '../../../shared/repositories/accountRepository';
import type { CaseOrder } from '../../../shared/repositories/cases/caseKeys';

export const WorkbenchScope = z.enum(['queue', 'unassigned', 'mine', 'all']);
export type WorkbenchScope = z.infer<typeof WorkbenchScope>;

interface Scope {
  readonly role: 'window' | 'specialist';
  readonly where: (caller: Account) => Conditions;
  readonly order: CaseOrder;
}

const scopes: Readonly<Record<WorkbenchScope, Scope>> = {
  queue: { role: 'window', where: () => ({ status: 'submitted' }), order: 'byDue' },
  unassigned: { role: 'window', where: () => ({ status: 'accepted', specialist: null }), order: 'byDue' },
  mine: {
    role: 'specialist',
    where: (caller) => ({ 'specialist.accountId': caller._id, 'summary.isEnded': false }),
    order: 'byDue',
  },
  all: { role: 'window', where: () => ({}), order: 'byUpdate' },
};

/** @throws AppError FORBIDDEN for a scope of the other role */
export function scopeFor(name: WorkbenchScope, caller: Account): { where: Conditions; order: CaseOrder } {
  const { role, where, order } = scopes[name];
  if (!caller.staffRoles.includes(role))
    throw forbidden(role === 'window' ? '这份列表由综合窗口使用。' : '这份列表由帮代办专员使用。');
  return { where: where(caller), order };
}

import { CaseStatus } from '@/domain/agencyCase/AgencyCase';
import type { Day } from '@/domain/shared/time';
import { z } from '@/domain/zod';

import { command } from '../../../shared/database/collection';
import type { Conditions } from '../../../shared/database/collection';
import type { CaseOrder } from '../../../shared/repositories/cases/caseKeys';

/** One list for every number of the overview: a status each, and what cuts across them. */
export const SupervisionScope = z.enum([
  'all',
  'open',
  'overdue',
  'needsRectification',
  'suggestion',
  ...CaseStatus.options,
]);
export type SupervisionScope = z.infer<typeof SupervisionScope>;

interface ScopeOfCases {
  readonly where: Conditions;
  readonly order: CaseOrder;
}

interface Question {
  readonly scope: SupervisionScope;
  readonly today: Day;
  /** Of cases that the reader served, no list tells how they were rated (A5). */
  readonly readerId: string;
}

export function supervisionScopeOf({ scope, today, readerId }: Question): ScopeOfCases {
  switch (scope) {
    case 'all':
      return { where: {}, order: 'byUpdate' };
    case 'open':
      return { where: { 'summary.isEnded': false }, order: 'byDue' };
    case 'overdue':
      return { where: overdueOn(today), order: 'byDue' };
    case 'suggestion':
      return { where: { 'summary.hasSuggestion': true }, order: 'byUpdate' };
    case 'needsRectification':
      return { where: { 'summary.needsRectification': true, ...notServedBy(readerId) }, order: 'byUpdate' };
    default:
      return { where: { status: scope }, order: 'byUpdate' };
  }
}

/** Open cases whose turn was due before this day, whoever has it. */
export function overdueOn(today: Day): Conditions {
  return { 'summary.isEnded': false, 'summary.turn.dueOn': command.lt(today) };
}

export function notServedBy(accountId: string): Conditions {
  return {
    'specialist.accountId': command.neq(accountId),
    'formerSpecialists.accountId': command.nin([accountId]),
  };
}

import { CaseStatus } from '@/domain/agencyCase/AgencyCase';
import { z } from '@/domain/zod';

import type { Conditions } from '../../../shared/database/collection';
import type { CaseOrder } from '../../../shared/repositories/cases/caseKeys';

/** One list for every number of the overview: a status each, and what cuts across them. */
export const SupervisionScope = z.enum(['all', 'open', 'needsRectification', ...CaseStatus.options]);
export type SupervisionScope = z.infer<typeof SupervisionScope>;

interface ScopeOfCases {
  readonly where: Conditions;
  readonly order: CaseOrder;
}

const scopesAcross: Readonly<Partial<Record<SupervisionScope, ScopeOfCases>>> = {
  all: { where: {}, order: 'byUpdate' },
  open: { where: { 'summary.isEnded': false }, order: 'byDue' },
  needsRectification: { where: { 'summary.needsRectification': true }, order: 'byUpdate' },
};

export function supervisionScopeOf(scope: SupervisionScope): ScopeOfCases {
  return scopesAcross[scope] ?? { where: { status: scope }, order: 'byUpdate' };
}

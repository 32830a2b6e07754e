import { z } from '@/domain/zod';

import type { Conditions } from '../../../shared/database/collection';
import type { CaseOrder } from '../../../shared/repositories/cases/caseKeys';

export const SupervisionScope = z.enum(['all', 'open', 'followUp', 'rating', 'needsRectification']);
export type SupervisionScope = z.infer<typeof SupervisionScope>;

export const supervisionScopes: Readonly<
  Record<SupervisionScope, { readonly where: Conditions; readonly order: CaseOrder }>
> = {
  all: { where: {}, order: 'byUpdate' },
  open: { where: { 'summary.isEnded': false }, order: 'byDue' },
  followUp: { where: { status: 'followUp' }, order: 'byUpdate' },
  rating: { where: { status: 'rating' }, order: 'byUpdate' },
  needsRectification: { where: { 'summary.needsRectification': true }, order: 'byUpdate' },
};

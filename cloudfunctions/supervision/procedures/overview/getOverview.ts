import { CaseStatus } from '@/domain/agencyCase/AgencyCase';

import { countCases } from '../../../shared/repositories/cases/listCases';
import { staffProcedure } from '../../../shared/trpc';

/** How many cases stand where, and what waits for the working group (R4). */
export const getOverview = staffProcedure('supervisor').query(async () => {
  const statuses = CaseStatus.options;
  const [needsRectification, ...counts] = await Promise.all([
    countCases({ 'summary.needsRectification': true }),
    ...statuses.map((status) => countCases({ status })),
  ]);

  const byStatus = Object.fromEntries(statuses.map((status, index) => [status, counts[index] ?? 0]));
  return {
    byStatus: byStatus as Record<CaseStatus, number>,
    needsRectification,
    followUps: byStatus['followUp'] ?? 0,
  };
});

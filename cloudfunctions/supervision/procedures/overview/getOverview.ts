import { CaseStatus } from '@/domain/agencyCase/AgencyCase';
import { dayOf } from '@/domain/shared/time';

import { countCases } from '../../../shared/repositories/cases/listCases';
import { lastTemplateCheck } from '../../../shared/repositories/templateCheckRepository';
import { staffProcedure } from '../../../shared/trpc';
import { notServedBy, overdueOn } from '../cases/scopes';

/** How many cases stand where, and what waits for the working group (R4). */
export const getOverview = staffProcedure('supervisor').query(async ({ ctx }) => {
  const statuses = CaseStatus.options;
  const [check, needsRectification, overdue, suggestions, ...counts] = await Promise.all([
    lastTemplateCheck(),
    countCases({ 'summary.needsRectification': true, ...notServedBy(ctx.caller._id) }),
    countCases(overdueOn(dayOf(ctx.now))),
    countCases({ 'summary.hasSuggestion': true }),
    ...statuses.map((status) => countCases({ status })),
  ]);

  const byStatus = Object.fromEntries(statuses.map((status, index) => [status, counts[index] ?? 0]));
  return {
    byStatus: byStatus as Record<CaseStatus, number>,
    needsRectification,
    overdue,
    suggestions,
    templateProblems: check?.problems.length ?? 0,
    followUps: byStatus['followUp'] ?? 0,
  };
});

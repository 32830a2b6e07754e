import { stampOfNewestCase } from '../../../shared/repositories/cases/listCases';
import { staffProcedure } from '../../../shared/trpc';

/** Changes whenever any case does: no case ever leaves the working group's sight, so the newest change tells all. */
export const headOfSupervisedCases = staffProcedure('supervisor').query(async () => ({
  stamp: await stampOfNewestCase(),
}));
